/** Under which the place is kept, for each address of this page. */
const KEY = 'dossier-place ';

/**
 * Keeps how far a reader has read down this page when they leave it, and tells where that was when they come back
 * or load it again. A browser does so too, but before a list that is written later stands.
 * @returns undefined for a reader who comes anew, and where the browser keeps nothing
 */
export function readingPlace(): number | undefined {
  addEventListener('pagehide', () => keeping(() => sessionStorage.setItem(place(), String(scrollY))));
  const [visit] = performance.getEntriesByType('navigation');
  const isBack = visit instanceof PerformanceNavigationTiming && /^(back_forward|reload)$/.test(visit.type);
  const kept = isBack ? keeping(() => sessionStorage.getItem(place())) : null;
  return kept ? Number(kept) : undefined;
}

function place(): string {
  return KEY + location.pathname + location.search;
}

/** Browsers that are told to keep nothing throw. */
function keeping<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
