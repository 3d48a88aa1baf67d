import { fill } from '../dossier/phrases.ts';
import type { Progress } from './offlineStore.ts';
import { spoken } from './spoken.ts';

/** What the reader can be offered next: a button for each. */
export const steps = ['ask', 'start', 'cancel', 'remove'] as const;
export type Step = (typeof steps)[number];

/** The part of a page that offers to keep the site: its buttons, its bar and what it says. */
export class SaveView {
  readonly #section: HTMLElement;
  readonly #bar: HTMLProgressElement;
  readonly #status: HTMLElement;
  readonly #lang = spoken();

  constructor(section: HTMLElement) {
    this.#section = section;
    this.#bar = partOf(section, 'progress', HTMLProgressElement);
    this.#status = partOf(section, '[data-save-status]', HTMLElement);
  }

  on(step: Step, listener: () => void): void {
    this.#button(step).addEventListener('click', listener);
  }

  /** @param name of what it says; default nothing */
  show(offered: readonly Step[], name = ''): void {
    for (const step of steps) this.#button(step).hidden = !offered.includes(step);
    this.#bar.hidden = !offered.includes('cancel') || offered.includes('start');
    this.#status.textContent = this.#phrase(name);
  }

  offer({ files, bytes }: Progress): void {
    this.show(['start', 'cancel']);
    const size = this.#size(bytes);
    const form = new Intl.PluralRules(this.#lang).select(files) === 'one' ? 'one' : 'other';
    this.#status.textContent = this.#phrase(form, { n: files.toLocaleString(this.#lang), size });
    const start = this.#button('start');
    start.textContent = this.#phrase('keep', { size });
    start.focus();
  }

  progress(done: Progress, total: Progress): void {
    this.#bar.value = done.bytes / total.bytes;
    const sizes = { done: this.#size(done.bytes), size: this.#size(total.bytes) };
    this.#status.textContent = this.#phrase('saving', sizes);
  }

  saved({ bytes }: Progress): void {
    this.show(['remove']);
    this.#status.textContent = this.#phrase('saved', { size: this.#size(bytes) });
  }

  #button(step: Step): HTMLButtonElement {
    return partOf(this.#section, `[data-save-${step}]`, HTMLButtonElement);
  }

  #phrase(name: string, values: Readonly<Record<string, string>> = {}): string {
    return fill(this.#section.dataset[name] ?? '', values);
  }

  #size(bytes: number): string {
    const [unit, amount] = bytes < 1e6 ? ['kilobyte', bytes / 1e3] : ['megabyte', bytes / 1e6];
    return new Intl.NumberFormat(this.#lang, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
      amount,
    );
  }
}

/** @throws where the template lacks the part */
function partOf<E extends Element>(section: HTMLElement, selector: string, kind: new () => E): E {
  const found = section.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(selector);
  return found;
}
