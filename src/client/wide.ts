/**
 * Lets keys scroll what is wider than its place. Where all of it is seen it is no stop of the Tab key; and some
 * browsers do this by themselves, others have no way in but a link inside.
 */
export function startWide(): void {
  const watch = new ResizeObserver((seen) => {
    for (const { target } of seen) {
      const place = target.closest<HTMLElement>('table, pre');
      if (!place) continue;
      if (place.scrollWidth > place.clientWidth) place.tabIndex = 0;
      else place.removeAttribute('tabindex');
    }
  });
  // What is inside grows by itself when the fonts come.
  for (const part of document.querySelectorAll('table, tbody, pre:not([tabindex])')) watch.observe(part);
}
