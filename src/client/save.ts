import { base } from './address.ts';
import { fetchListing, type Listing, removeStore, saveSite, storedTotal } from './offlineStore.ts';
import { SaveView, type Step, steps } from './saveView.ts';

const WORKER = 'sw.js';

/** Keeps the site in this browser, a step at a time. */
class Saving implements Readonly<Record<Step, () => Promise<void>>> {
  readonly #view: SaveView;
  #listing: Listing | undefined;
  #underWay: { controller: AbortController; over: Promise<void> } | undefined;

  constructor(view: SaveView) {
    this.#view = view;
  }

  /** Tells of a site that is kept already. */
  async recall(): Promise<void> {
    const stored = await storedTotal(base);
    if (stored) this.#view.saved(stored);
  }

  async ask(): Promise<void> {
    this.#listing = await fetchListing(base);
    this.#view.offer(this.#listing.total);
  }

  async start(): Promise<void> {
    if (!this.#listing) return;
    this.#view.show(['cancel']);
    const controller = new AbortController();
    const over = this.#keep(this.#listing, controller.signal);
    this.#underWay = { controller, over };
    await over;
  }

  async cancel(): Promise<void> {
    this.#underWay?.controller.abort();
    // What is still under way would be there again.
    await this.#underWay?.over.catch(() => {});
    await this.remove();
  }

  async remove(): Promise<void> {
    const registration = await navigator.serviceWorker.getRegistration(base);
    await registration?.unregister();
    await removeStore(base);
    this.#view.show(['ask'], 'removed');
  }

  async #keep(site: Listing, signal: AbortSignal): Promise<void> {
    await saveSite(base, site, (done) => this.#view.progress(done, site.total), signal);
    await navigator.serviceWorker.register(`${base}${WORKER}`, { scope: base });
    signal.throwIfAborted();
    this.#view.saved(site.total);
  }
}

/** Brings the part that keeps the site in this browser to life. Nothing is stored before the reader says so. */
function startSaving(section: HTMLElement): void {
  const view = new SaveView(section);
  const saving = new Saving(view);
  const act = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => {
      if (!isAbort(error)) view.show(['ask'], 'failed');
    });
  };
  for (const step of steps) view.on(step, () => act(() => saving[step]()));
  act(() => saving.recall());
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

const section = document.querySelector<HTMLElement>('[data-save]');
if (section) startSaving(section);
