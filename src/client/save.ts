import { fill } from '../dossier/phrases.ts';
import { base } from './address.ts';
import {
  fetchListing,
  type Listing,
  type Progress,
  removeStore,
  saveSite,
  storedTotal,
} from './offlineStore.ts';
import { spoken } from './spoken.ts';

const WORKER = 'sw.js';

/** What the reader is offered next. */
type Step = 'ask' | 'start' | 'cancel' | 'remove';

/** Brings the part that keeps the site in this browser to life. Nothing is stored before the reader says so. */
function startSaving(section: HTMLElement): void {
  const view = viewOf(section);
  let listing: Listing | undefined;
  let saving: { controller: AbortController; over: Promise<void> } | undefined;
  const act = (work: () => Promise<void>) => () => {
    work().catch((error: unknown) => {
      if (!isAbort(error)) view.show(['ask'], 'failed');
    });
  };
  const keep = async (site: Listing, signal: AbortSignal): Promise<void> => {
    await saveSite(base, site, (done) => view.progress(done, site.total), signal);
    await navigator.serviceWorker.register(`${base}${WORKER}`, { scope: base });
    signal.throwIfAborted();
    view.saved(site.total);
  };

  view.on(
    'ask',
    act(async () => {
      listing = await fetchListing(base);
      view.offer(listing.total);
    }),
  );
  view.on(
    'start',
    act(async () => {
      if (!listing) return;
      view.show(['cancel']);
      const controller = new AbortController();
      const over = keep(listing, controller.signal);
      saving = { controller, over };
      await over;
    }),
  );
  view.on(
    'cancel',
    act(async () => {
      saving?.controller.abort();
      // What is still under way would be there again.
      await saving?.over.catch(() => {});
      await forget();
      view.show(['ask'], 'removed');
    }),
  );
  view.on(
    'remove',
    act(async () => {
      await forget();
      view.show(['ask'], 'removed');
    }),
  );
  act(async () => {
    const stored = await storedTotal(base);
    if (stored) view.saved(stored);
  })();
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

async function forget(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  await registration?.unregister();
  await removeStore(base);
}

function viewOf(section: HTMLElement) {
  const lang = spoken();
  const one = <E extends Element>(selector: string, kind: new () => E): E => {
    const found = section.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(selector);
    return found;
  };
  const steps: readonly Step[] = ['ask', 'start', 'cancel', 'remove'];
  const button = (step: Step) => one(`[data-save-${step}]`, HTMLButtonElement);
  const bar = one('progress', HTMLProgressElement);
  const status = one('[data-save-status]', HTMLElement);
  const phrase = (name: string, values: Readonly<Record<string, string>> = {}) =>
    fill(section.dataset[name] ?? '', values);
  const size = (bytes: number) => {
    const [unit, amount] = bytes < 1e6 ? ['kilobyte', bytes / 1e3] : ['megabyte', bytes / 1e6];
    return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
  };
  const show = (offered: readonly Step[], name = '') => {
    for (const step of steps) button(step).hidden = !offered.includes(step);
    bar.hidden = !offered.includes('cancel') || offered.includes('start');
    status.textContent = phrase(name);
  };
  return {
    show,
    on: (step: Step, listener: () => void) => button(step).addEventListener('click', listener),
    offer({ files, bytes }: Progress): void {
      show(['start', 'cancel']);
      const form = new Intl.PluralRules(lang).select(files) === 'one' ? 'one' : 'other';
      status.textContent = phrase(form, { n: files.toLocaleString(lang), size: size(bytes) });
      button('start').textContent = phrase('keep', { size: size(bytes) });
      button('start').focus();
    },
    progress(done: Progress, total: Progress): void {
      bar.value = done.bytes / total.bytes;
      status.textContent = phrase('saving', { done: size(done.bytes), size: size(total.bytes) });
    },
    saved({ bytes }: Progress): void {
      show(['remove']);
      status.textContent = phrase('saved', { size: size(bytes) });
    },
  };
}

const section = document.querySelector<HTMLElement>('[data-save]');
if (section) startSaving(section);
