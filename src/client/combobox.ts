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
  const options = new Options(input, list);
  const choose = (): boolean => {
    const chosen = options.active;
    if (chosen) (take ?? ((option) => option.click()))(chosen);
    return chosen !== undefined;
  };
  /** Each tells whether it used the key. */
  const keys: Record<string, () => boolean> = {
    ArrowDown: () => options.move(1),
    ArrowUp: () => options.move(-1),
    Escape: () => options.leave(),
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
  options.open(false);
  return {
    show: (content) => options.show(content),
    close: () => options.open(false),
  };
}

/** The options of a list, of which one at most is active. */
class Options {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  /** Place of the active one; -1 where the input itself is. */
  #at = -1;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.#input = input;
    this.#list = list;
  }

  get #all(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  /** The active one of an open list. */
  get active(): HTMLElement | undefined {
    return this.#list.hidden ? undefined : this.#all[this.#at];
  }

  show(content: readonly Node[]): void {
    this.#list.replaceChildren(...content);
    const all = this.#all;
    for (const [i, option] of all.entries()) option.id = `${this.#list.id}-${i}`;
    this.open(all.length > 0);
  }

  open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute('aria-expanded', String(isOpen));
    this.#mark(-1);
  }

  /** Closes the list. @returns whether it was open */
  leave(): boolean {
    const isOpen = !this.#list.hidden;
    this.open(false);
    return isOpen;
  }

  /** Moves on among the options and the input, which stands before the first and after the last. */
  move(step: number): true {
    const count = this.#all.length;
    if (count > 0 && this.#list.hidden) this.open(true);
    if (count > 0) this.#mark(((this.#at + 1 + step + count + 1) % (count + 1)) - 1);
    return true;
  }

  #mark(at: number): void {
    const all = this.#all;
    this.#at = at;
    for (const [i, option] of all.entries()) option.setAttribute('aria-selected', String(i === at));
    const active = all[at];
    if (active) {
      this.#input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }
}
