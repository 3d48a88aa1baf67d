import { string as quoted, tokenize, tokenNames, url } from 'css-tree';
import { type Edit, splice } from './edits.ts';

/**
 * Rewrites the addresses of a style sheet or `style` attribute: `url(…)`, quoted or not, and `@import "…"`.
 * All else stays as it is, byte for byte.
 * @param replace gives the new address, or undefined to keep the old one
 */
export function rewriteCss(css: string, replace: (reference: string) => string | undefined): string {
  const edits: Edit[] = [];
  let beforeAddress = false;
  tokenize(css, (type, start, end) => {
    const name = tokenNames[type];
    const text = css.slice(start, end);
    const coder = name === 'url-token' ? url : name === 'string-token' && beforeAddress ? quoted : undefined;
    const changed = coder && replace(coder.decode(text));
    if (coder && changed !== undefined) edits.push({ start, end, text: coder.encode(changed) });
    if (name !== 'whitespace-token' && name !== 'comment-token') {
      beforeAddress = /^(?:url\(|src\(|@import)$/i.test(text);
    }
  });
  return splice(css, edits);
}
