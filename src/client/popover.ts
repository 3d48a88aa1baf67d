/** One small window beside the thing it explains; there is never more than one. */
export interface Popover {
  show(anchor: HTMLElement, content: Node, label: string): void;
  hide(): void;
  /** Whether a place is in the window or the thing it stands beside. */
  holds(place: EventTarget | null): boolean;
  element: HTMLElement;
}

const GAP = 8;
const EDGE = 12;

/** Makes the window; it closes on Escape, on a click elsewhere and when its anchor leaves. */
export function createPopover(className: string): Popover {
  const element = document.createElement('div');
  element.className = `popover ${className}`;
  element.id = `${className}-window`;
  element.popover = 'manual';
  element.setAttribute('role', 'note');
  let anchor: HTMLElement | undefined;
  const hide = (): void => {
    if (!anchor) return;
    anchor.removeAttribute('aria-describedby');
    anchor = undefined;
    element.hidePopover();
  };
  const show = (at: HTMLElement, content: Node, label: string): void => {
    hide();
    anchor = at;
    element.setAttribute('aria-label', label);
    element.replaceChildren(content);
    // Keys and screen readers come to it next.
    at.after(element);
    element.showPopover();
    place(element, at);
    at.setAttribute('aria-describedby', element.id);
  };
  const holds = (place: EventTarget | null): boolean =>
    place instanceof Node && (element.contains(place) || anchor?.contains(place) === true);
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    if (element.contains(document.activeElement)) anchor?.focus();
    hide();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!holds(target)) hide();
  });
  addEventListener('resize', hide);
  return { show, hide, holds, element };
}

/** Below the anchor where there is room, else above it, never across the edge of the window. */
function place(element: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const room = document.documentElement;
  const left = Math.max(EDGE, Math.min(at.left, room.clientWidth - width - EDGE));
  const below = at.bottom + GAP + height <= room.clientHeight;
  const top = below || at.top - GAP - height < 0 ? at.bottom + GAP : at.top - GAP - height;
  element.style.left = `${left + scrollX}px`;
  element.style.top = `${top + scrollY}px`;
}
