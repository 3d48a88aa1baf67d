import { createPopover } from './popover.ts';

const DELAY_MS = 250;

/** Shows what a cross-link leads to when a pointer or the focus rests on it. Touch keeps plain navigation. */
export function startPreviews(): void {
  const data = document.getElementById('previews')?.textContent;
  if (!data) return;
  const previews = new Map(Object.entries(readPreviews(data)));
  const popover = createPopover('preview');
  let timer = 0;
  const later = (action: () => void): void => {
    clearTimeout(timer);
    timer = window.setTimeout(action, DELAY_MS);
  };
  const show = (link: HTMLAnchorElement): void => {
    const [name = '', kind = '', text = ''] = previews.get(link.dataset.page ?? '') ?? [];
    if (name) popover.show(link, contentOf(name, kind, text), name);
  };
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-page]')) {
    link.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') later(() => show(link));
    });
    link.addEventListener('pointerleave', () => later(popover.hide));
    link.addEventListener('focus', () => {
      if (link.matches(':focus-visible')) later(() => show(link));
    });
    link.addEventListener('blur', () => later(popover.hide));
  }
  popover.element.addEventListener('pointerenter', () => clearTimeout(timer));
  popover.element.addEventListener('pointerleave', () => later(popover.hide));
}

function readPreviews(text: string): Record<string, string[]> {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, list]: [string, unknown]) =>
      Array.isArray(list) ? [[key, list.map(String)]] : [],
    ),
  );
}

function contentOf(name: string, kind: string, text: string): DocumentFragment {
  const content = document.createDocumentFragment();
  const add = (className: string, words: string): void => {
    if (words) content.append(Object.assign(document.createElement('p'), { className, textContent: words }));
  };
  add('preview-name', name);
  add('detail', kind);
  add('preview-text', text);
  return content;
}
