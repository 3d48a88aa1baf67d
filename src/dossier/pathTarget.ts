import path from 'node:path/posix';
import { decodeAnchor } from './anchors.ts';
import type { PageKey } from './page.ts';

/** Where a relative link leads from a file: the key that a page would have, and the anchor on it or nothing. */
export function pathTarget(file: string, target: string): { key: PageKey; anchor: string } {
  const [to = '', anchor = ''] = target.split('#');
  const name = decodeAnchor(to.replace(/\?.*$/, ''));
  const key = path.join(path.dirname(file), name).replace(/\.mdx$/, '') as PageKey;
  return { key, anchor: decodeAnchor(anchor) };
}
