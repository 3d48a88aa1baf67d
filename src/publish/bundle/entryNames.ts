import { compare } from '../../dossier/diagnostics.ts';
import { sha256 } from '../fileDigest.ts';

/** Longest name of one file or folder; three of these and Windows' usual `C:\Users\…\` stay below its limit of 260. */
const MAX_SEGMENT = 60;

/** Device names that Windows keeps for itself, whatever the extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** Mail filters reject an archive that holds a file with one of these endings. */
const SCRIPT = /\.(?:js|mjs|cjs|jse)$/i;

/**
 * The ending of scripts in a bundle: registered for ECMAScript, so a web server names the right type,
 * and run as classic scripts from a folder by browsers, which go by the element there, not the name.
 */
export const SCRIPT_ENDING = '.es';

/**
 * Names for the entries of an archive: the site's own wherever every system takes them, else a near one.
 * What is changed: characters and device names that Windows refuses, names that differ only in case or
 * normalisation, names too long, scripts' endings.
 * @param files paths inside the site with forward slashes, in any order
 * @returns path → entry name, one for each path, all distinct
 * @throws when a path leaves its folder (`..`, an empty part, a leading slash)
 */
export function entryNames(files: Iterable<string>): Map<string, string> {
  const names = new Map<string, string>();
  const given = new Map<string, string>();
  const taken = new Set<string>();
  const rename = (parent: string, parentName: string, segment: string): string => {
    const original = `${parent}${segment}`;
    const known = given.get(original);
    if (known !== undefined) return known;
    let name = safeSegment(segment);
    for (let n = 2; taken.has(fold(`${parentName}${name}`)); n++) name = numbered(safeSegment(segment), n);
    taken.add(fold(`${parentName}${name}`));
    given.set(original, name);
    return name;
  };
  for (const file of [...files].sort(compare)) {
    let [parent, parentName] = ['', ''];
    const segments = file.split('/');
    segments.forEach((segment, i) => {
      if (segment === '' || segment === '.' || segment === '..') {
        throw new Error(`The path "${file}" leaves the site's folder.`);
      }
      const end = i === segments.length - 1 ? '' : '/';
      // A file and a folder may differ by case alone as well, so both are asked for by the bare name.
      parentName += rename(parent, parentName, segment) + end;
      parent += segment + end;
    });
    names.set(file, parentName);
  }
  return names;
}

function safeSegment(segment: string): string {
  const visible = segment
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
    .replace(/[\u0000-\u001f\u007f<>:"|?*\\]/g, '_')
    .replace(/[. ]+$/, (end) => '_'.repeat(end.length))
    .replace(RESERVED, (device) => `${device}_`)
    .replace(SCRIPT, SCRIPT_ENDING);
  if (visible.length <= MAX_SEGMENT) return visible;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(visible)?.[0] ?? '';
  const digest = sha256(segment).slice(0, 8);
  const kept = [...visible.slice(0, MAX_SEGMENT - ending.length - digest.length - 1)];
  // A pair of surrogates is not cut in two.
  if (/[\ud800-\udbff]$/.test(kept.at(-1) ?? '')) kept.pop();
  return `${kept.join('')}-${digest}${ending}`;
}

function numbered(name: string, n: number): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}-${n}${name.slice(dot)}` : `${name}-${n}`;
}

/** What file systems that ignore case and normalisation take for the same name. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
