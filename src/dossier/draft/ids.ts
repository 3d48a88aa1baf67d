import anyAscii from 'any-ascii';
import { isId, suggestId } from '../ids.ts';

/** An id in plain letters from a name in any script: `Recep Tayyip Erdoğan` gives `recep-tayyip-erdogan`. */
export function idFromName(name: string): string | undefined {
  const plain = anyAscii(name.normalize('NFKC')).replace(/['’`]/g, '');
  return suggestId(plain.slice(0, 80));
}

/** The first of `id`, `id-2`, `id-3` … that is not taken. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  for (let n = 2; ; n++) {
    const next = `${id}-${n}`;
    if (isId(next) && !isTaken(next)) return next;
  }
}
