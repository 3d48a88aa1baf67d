import { anchorIn } from './address.ts';

/** Marks the section under the reader's eye in the list of contents. */
export function startContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const byId = new Map(links.map((link) => [anchorIn(link.hash), link]));
  if (byId.size === 0) return;
  const visible = new Set<string>();
  const headings = [...byId.keys()].flatMap((id) => document.getElementById(id) ?? []);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) visible.add(target.id);
        else visible.delete(target.id);
      }
      const current = headings.find(({ id }) => visible.has(id)) ?? lastAbove(headings);
      for (const [id, link] of byId) {
        if (id === current?.id) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
    { rootMargin: '0px 0px -60% 0px' },
  );
  for (const heading of headings) observer.observe(heading);
}

function lastAbove(headings: readonly HTMLElement[]): HTMLElement | undefined {
  return headings.findLast((heading) => heading.getBoundingClientRect().top < 0);
}
