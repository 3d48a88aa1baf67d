import { createPopover } from './popover.ts';

const WIDE = '(width >= 75rem)';
const GAP = 12;

/**
 * Brings the numbered notes to their marks: into the margin beside their line where there is one, else
 * into a window on tap or focus. The list at the end of the page stays, and is all there is without script.
 */
export function startNotes(): void {
  const marks = [...document.querySelectorAll<HTMLAnchorElement>('a.mark[href^="#note-"]')];
  if (marks.length === 0) return;
  startMargin(marks);
  startWindows(marks);
}

function noteOf(mark: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(mark.hash.slice(1));
}

/** The note's own content, without its way back to the text; ids stand once. */
function copyOf(note: HTMLElement): DocumentFragment {
  const copy = document.createDocumentFragment();
  copy.append(...note.cloneNode(true).childNodes);
  for (const back of copy.querySelectorAll('.back')) back.remove();
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  return copy;
}

function startMargin(marks: readonly HTMLAnchorElement[]): void {
  const page = document.querySelector<HTMLElement>('.page');
  if (!page) return;
  const margin = document.createElement('div');
  margin.className = 'margin';
  // The list at the end says the same to a screen reader.
  margin.setAttribute('aria-hidden', 'true');
  const notes = sideNotes(marks);
  margin.append(...notes.map(({ element }) => element));
  page.append(margin);
  const wide = matchMedia(WIDE);
  const lay = (): void => {
    if (wide.matches) layBeside(margin, notes);
  };
  lay();
  new ResizeObserver(lay).observe(document.body);
  document.fonts?.ready.then(lay);
  for (const mark of marks) lightWith(mark, margin);
}

/** A note in the margin, with the first of its marks. */
interface SideNote {
  mark: HTMLElement;
  element: HTMLElement;
}

function sideNotes(marks: readonly HTMLAnchorElement[]): SideNote[] {
  const seen = new Set<string>();
  return marks.flatMap((mark) => {
    const note = noteOf(mark);
    if (!note || seen.has(note.id) || !mark.closest('.prose, .bluf')) return [];
    seen.add(note.id);
    const element = document.createElement('div');
    element.className = 'side-note';
    element.dataset.note = note.id;
    const number = document.createElement('span');
    number.className = 'side-number';
    number.textContent = note.id.slice(5);
    element.append(number, copyOf(note));
    for (const link of element.querySelectorAll('a')) link.tabIndex = -1;
    return [{ mark, element }];
  });
}

/** Sets each note beside its mark, or below the note before it. */
function layBeside(margin: HTMLElement, notes: readonly SideNote[]): void {
  const origin = margin.getBoundingClientRect().top;
  let free = 0;
  for (const { mark, element } of notes) {
    const top = Math.max(free, mark.getBoundingClientRect().top - origin);
    element.style.top = `${top}px`;
    free = top + element.offsetHeight + GAP;
  }
  margin.style.minHeight = `${free}px`;
}

/** Marks the note in the margin while its mark is pointed at. */
function lightWith(mark: HTMLAnchorElement, margin: HTMLElement): void {
  const beside = margin.querySelector<HTMLElement>(`[data-note="${mark.hash.slice(1)}"]`);
  const light = (on: boolean) => () => beside?.classList.toggle('lit', on);
  mark.addEventListener('pointerenter', light(true));
  mark.addEventListener('pointerleave', light(false));
  mark.addEventListener('focus', light(true));
  mark.addEventListener('blur', light(false));
}

function startWindows(marks: readonly HTMLAnchorElement[]): void {
  const wide = matchMedia(WIDE);
  const popover = createPopover('note-window');
  const leave = ({ relatedTarget }: FocusEvent): void => {
    // Focus that goes nowhere is a click on text, which the reader may want to copy.
    if (relatedTarget && !popover.holds(relatedTarget)) popover.hide();
  };
  for (const mark of marks) {
    const open = (): void => {
      const note = noteOf(mark);
      if (note) popover.show(mark, copyOf(note), mark.getAttribute('aria-label') ?? '');
    };
    mark.addEventListener('click', (event) => {
      // Keys follow the link and go on from the note; a pointer stays where it reads.
      if (event.detail === 0) return popover.hide();
      if (wide.matches || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      open();
    });
    mark.addEventListener('focus', () => {
      if (!wide.matches && !popover.holds(mark) && mark.matches(':focus-visible')) open();
    });
    mark.addEventListener('blur', leave);
  }
  popover.element.addEventListener('focusout', leave);
}
