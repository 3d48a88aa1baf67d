/** A style sheet whose faces are waited for: they lie beside the page or within it, and no late one may be left out. */
export function awaited(css: string): string {
  return css.replace(/font-display:\s*optional/g, 'font-display:block');
}
