import { anchorIn } from './address.ts';

/** Opens what is folded around the place that the address names, for browsers that do not do so themselves. */
export function startReveal(): void {
  const reveal = (): void => {
    const target = document.getElementById(anchorIn(location.hash));
    const folded = target?.closest('details');
    if (!target || !folded || folded.open) return;
    folded.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  reveal();
}
