import { chrome } from '../../views/chrome.ts';
import type { Edition } from '../edition.ts';
import { ExportError } from '../exportError.ts';
import type { DeadReference } from './addresses.ts';
import { type Folder, folderOf, planFolder } from './folder.ts';
import { listed, MANIFEST, type Manifest, type Subject, writeManifest } from './manifest.ts';
import { readmeOf } from './readme.ts';
import { folderScripts } from './scripts.ts';
import { type Entry, zipPieces } from './zip.ts';

const README = 'READ-ME-FIRST.txt';
const SHOWN = 20;

/**
 * The ZIP: the site as a folder that opens without a server, with what to read first and a list of its
 * files. It comes in pieces, since a large one does not fit into memory.
 * @throws ExportError, at the latest with the last piece, when a reference of the site leads to none of its
 *   files, or a ZIP cannot hold it
 */
export async function archiveOf({ dir, site, context, name }: Edition): Promise<Iterable<Uint8Array>> {
  const { file } = context.dossier;
  const plan = planFolder(site);
  const folder = folderOf(plan, context.urls.base, await folderScripts(dir, plan), context.words);
  const frame = chrome(context, { title: file.title, href: context.urls.home, section: 'home' });
  const readme = textEntry(README, readmeOf(frame, `${name}.zip`));
  const subject = { id: file.id, title: file.title, asOf: file.asOf, tlp: context.dossier.ceiling };
  return explained(zipPieces(withManifest(folder, readme, subject), file.asOf));
}

/** Every entry, then the list of them. */
function* withManifest({ entries, dead }: Folder, readme: Entry, subject: Subject): Generator<Entry> {
  const files: Manifest['files'] = [];
  const noted = (entry: Entry): Entry => {
    files.push(listed(entry));
    return entry;
  };
  for (const entry of entries) yield noted(entry);
  if (dead.length > 0) throw deadError(dead);
  yield noted(readme);
  yield textEntry(MANIFEST, writeManifest(subject, files));
}

function* explained(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    if (error instanceof RangeError)
      throw new ExportError(error.message, 'Write the other formats alone: --only html,pdf,epub.');
    throw error;
  }
}

function textEntry(name: string, text: string): Entry {
  return { name, data: new TextEncoder().encode(text) };
}

function deadError(dead: readonly DeadReference[]): ExportError {
  const lines = dead.slice(0, SHOWN).map(({ file, reference }) => `  ${file}: ${reference}`);
  const more = dead.length > SHOWN ? [`  and ${dead.length - SHOWN} more`] : [];
  return new ExportError(
    [`${dead.length} references of the site lead to none of its files:`, ...lines, ...more].join('\n'),
  );
}
