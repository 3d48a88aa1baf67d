/** An input with a list of options below it (WAI-ARIA combobox pattern, list autocomplete). */
export interface Combobox {
  /** Shows content whose options have `role="option"`; none closes the list. */
  show(content: readonly Node[]): void;
  close(): void;
}

/**
 * Gives an input and its listbox the keys of a combobox: arrows move, Enter takes, Escape closes.
 * @param take is called with the option taken; without it options are links, which lead by themselves
 */
export function combobox(
  input: HTMLInputElement,
  list: HTMLElement,
  take?: (option: HTMLElement) => void,
): Combobox {
  let active = -1;
  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const mark = (at: number) => {
    const all = options();
    active = at;
    for (const [i, option] of all.entries()) option.setAttribute('aria-selected', String(i === at));
    const chosen = all[at];
    if (!chosen) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  };
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    mark(-1);
  };
  const move = (step: number): boolean => {
    const count = options().length;
    if (count > 0 && list.hidden) open(true);
    // One place more than options: the input itself.
    if (count > 0) mark(((active + 1 + step + count + 1) % (count + 1)) - 1);
    return true;
  };
  const leave = (): boolean => {
    const isOpen = !list.hidden;
    open(false);
    return isOpen;
  };
  const choose = (): boolean => {
    const chosen = list.hidden ? undefined : options()[active];
    if (chosen) (take ?? ((option) => option.click()))(chosen);
    return chosen !== undefined;
  };
  /** Each tells whether it used the key. */
  const keys: Record<string, () => boolean> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: leave,
    Enter: choose,
  };
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.addEventListener('keydown', (event) => {
    if (!event.isComposing && keys[event.key]?.()) event.preventDefault();
  });
  // The pointer must not take the focus away before the option is taken.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  if (take)
    list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
      if (option) take(option);
    });
  open(false);
  return {
    show(content) {
      list.replaceChildren(...content);
      for (const [i, option] of options().entries()) option.id = `${list.id}-${i}`;
      open(options().length > 0);
    },
    close: () => open(false),
  };
}
