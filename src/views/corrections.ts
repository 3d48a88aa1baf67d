import { compare } from '../dossier/diagnostics.ts';
import { keyOf } from '../dossier/nameIndex.ts';
import { type Chrome, chrome } from './chrome.ts';
import { dateText, type ViewContext } from './context.ts';
import { type LinkView, linkOf } from './links.ts';
import { fill } from './words.ts';

/** One place where the dossier was wrong. */
export interface CorrectionRow {
  date: string;
  page: LinkView;
  was: string;
  now: string;
  why: string;
}

/** Every correction, the newest first, and the policy. */
export interface CorrectionsView {
  chrome: Chrome;
  title: string;
  intro: string;
  policy?: string;
  rows: CorrectionRow[];
}

/** The page of corrections. */
export function correctionsView(context: ViewContext): CorrectionsView {
  const { dossier, urls, words } = context;
  const { title, intro, on } = words.corrections;
  const all = Object.values(dossier.pages).flatMap((page) =>
    (page.front.corrections ?? []).map((correction) => ({ key: keyOf(page), ...correction })),
  );
  all.sort((a, b) => compare(b.date, a.date) || compare(a.key, b.key));
  return {
    chrome: chrome(context, { title, href: urls.route('corrections'), section: 'corrections' }),
    title,
    intro,
    ...(dossier.file.corrections === undefined ? {} : { policy: dossier.file.corrections }),
    rows: all.map(({ key, date, claim, was, now, why }) => {
      const held = claim === undefined ? undefined : dossier.claims[claim];
      const { href, label } = linkOf(context, key);
      return {
        date: fill(on, { date: dateText(context, date) }),
        page: { href: held ? urls.anchor(held.page, 'claim', held.id) : href, label },
        was,
        now,
        why,
      };
    }),
  };
}
