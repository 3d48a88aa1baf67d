import { fill } from '../dossier/phrases.ts';

/** Gives each heading a link to itself, beside it lest it be read as a part of it, and each block of text to cite a button that copies it. */
export function startSharing(): void {
  for (const heading of document.querySelectorAll<HTMLElement>('.prose :is(h2, h3, h4)[id]')) {
    const link = document.createElement('a');
    link.className = 'heading-link';
    link.href = `#${heading.id}`;
    link.textContent = '#';
    const label = document.documentElement.dataset.share ?? '';
    link.setAttribute('aria-label', fill(label, { text: heading.textContent ?? '' }));
    const line = document.createElement('div');
    line.className = 'headed';
    heading.replaceWith(line);
    line.append(heading, ' ', link);
  }
  for (const details of document.querySelectorAll<HTMLElement>('.cite-this'))
    for (const text of details.querySelectorAll('pre')) addCopy(text, details.dataset);
}

function addCopy(text: HTMLPreElement, { copy = '', copied = '' }: DOMStringMap): void {
  if (!navigator.clipboard) return;
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: copy });
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.textContent ?? '');
    button.textContent = copied;
  });
  text.before(button);
}
