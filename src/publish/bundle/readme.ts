import type { Chrome } from '../../views/chrome.ts';

const WIDTH = 76;

/**
 * The text that a reader of the archive meets first: what it is, as of when, its marking, how to open and
 * how to check it. With the line ends and the byte order mark that the oldest programs of Windows need.
 * @param archive file name of the archive
 */
export function readmeOf({ words, foot, marking, title }: Chrome, archive: string): string {
  const { readme } = words.offline;
  const commands = (lines: readonly string[]) => lines.map((line) => `    ${line}`).join('\n');
  const about = [
    foot.contact && `${words.cover.contact}: ${foot.contact.label}`,
    foot.licence && `${words.cover.licence}: ${foot.licence}`,
    foot.corrections && `${words.cover.corrections}: ${foot.corrections}`,
  ].filter((line) => line !== undefined);
  const paragraphs = [
    `${marking}\n\n${wrap(title)}`,
    wrap(
      [foot.asOf, foot.edition, foot.status, foot.reviewed, foot.authors]
        .filter(Boolean)
        .join('. ')
        .concat('.'),
    ),
    heading(readme.open),
    wrap(`1. ${readme.unpack}`),
    wrap(`2. ${readme.start}`),
    wrap(readme.quiet),
    heading(readme.check),
    wrap(readme.digests),
    commands([
      'Linux    sha256sum -c --ignore-missing SHA256SUMS',
      'macOS    shasum -a 256 -c --ignore-missing SHA256SUMS',
      `Windows  certutil -hashfile ${archive} SHA256`,
    ]),
    wrap(readme.signature),
    commands(['minisign -Vm SHA256SUMS -P KEY']),
    ...(about.length > 0 ? [heading(words.nav.foot), ...about.map(wrap)] : []),
    marking,
  ];
  return `\ufeff${paragraphs.join('\n\n')}\n`.replaceAll('\n', '\r\n');
}

function heading(text: string): string {
  return `${text}\n${'-'.repeat([...text].length)}`;
}

/** Breaks a line of text at spaces. */
function wrap(text: string): string {
  return text.replace(new RegExp(`(?=\\S)(.{1,${WIDTH}})(?: +|$)`, 'gu'), '$1\n').trimEnd();
}
