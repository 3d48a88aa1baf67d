import { anchorId } from '../dossier/anchors.ts';
import { fill } from '../dossier/phrases.ts';
import type { Citation, Stance } from '../dossier/segments.ts';
import { dateText, type ViewContext } from './context.ts';
import { escapeHtml } from './html.ts';
import { NARROW } from './spaces.ts';
import type { Href } from './urls.ts';

/** A numbered source note, as it stands in the margin and at the end of the page. */
export interface SourceNote {
  type: 'source';
  number: number;
  id: string;
  source: string;
  stance: Stance;
  stanceLabel: string;
  title: string;
  lang: string;
  publisher: string;
  date: string;
  reliability: string;
  reliabilityReason: string;
  descriptor: string;
  seen: string;
  locator?: string;
  translated?: string;
  href: Href;
  url: string;
  /** Ids of the marks in the text, in order. */
  marks: string[];
}

/** A footnote of the author's, in the same numbering. */
export interface FootNote<Body> {
  type: 'foot';
  number: number;
  id: string;
  body: Body;
  marks: string[];
}

/**
 * Marks that stand together behind a text. Whoever reads without the style, a program or a voice, would take their
 * numbers for one, or for the end of a figure before them, so these are kept apart; no line breaks at the first.
 */
export function marksHtml(marks: readonly string[]): string {
  return marks.length > 0 ? `<sup class="marks">${NARROW}${marks.join(', ')}</sup>` : '';
}

/**
 * Numbers the notes of one page in order of first mention; sources and footnotes share the numbers.
 * One source with one locator and one stance is one note, however often it is cited.
 */
export class NoteNumbers<Body> {
  readonly notes: (SourceNote | FootNote<Body>)[] = [];
  readonly #bySource = new Map<string, SourceNote>();
  readonly #context: ViewContext;
  readonly #empty: Body;

  /** @param empty what a footnote holds while its own text is being numbered. */
  constructor(context: ViewContext, empty: Body) {
    this.#context = context;
    this.#empty = empty;
  }

  /** The marks of one bracket, as HTML. */
  cite(citations: readonly Pick<Citation, 'source' | 'locator' | 'stance'>[]): string {
    return marksHtml(citations.flatMap((citation) => this.markOf(citation)));
  }

  /** The mark of one citation; none where there is no such source. */
  markOf(citation: Pick<Citation, 'source' | 'locator' | 'stance'>): string[] {
    const note = this.#source(citation);
    return note ? [this.#mark(note)] : [];
  }

  /** The mark of a footnote; `body` is asked for once, when the note gets its number. */
  foot(known: FootNote<Body> | undefined, body: () => Body): { note: FootNote<Body>; html: string } {
    const note = known ?? this.#footnote(body);
    return { note, html: marksHtml([this.#mark(note)]) };
  }

  #footnote(body: () => Body): FootNote<Body> {
    const number = this.notes.length + 1;
    const id = anchorId('note', number);
    const note: FootNote<Body> = { type: 'foot', number, id, body: this.#empty, marks: [] };
    // It takes its number before the sources that its own text cites.
    this.notes.push(note);
    note.body = body();
    return note;
  }

  #mark(note: SourceNote | FootNote<Body>): string {
    const { words } = this.#context;
    const id = `${anchorId('mark', note.number)}${note.marks.length > 0 ? `-${note.marks.length + 1}` : ''}`;
    note.marks.push(id);
    const stance = note.type === 'source' && note.stance !== 'supports' ? note.stance : undefined;
    const label = `${fill(words.note.mark, { n: note.number })}${stance ? `, ${words.note[stance]}` : ''}`;
    return `<a class="mark${stance ? ` mark-${stance}` : ''}" id="${id}" href="#${note.id}" aria-label="${escapeHtml(label)}">${note.number}${stance ? `<span aria-hidden="true">${stance === 'disputes' ? '≠' : '~'}</span>` : ''}</a>`;
  }

  #source({
    source: id,
    locator,
    stance,
  }: Pick<Citation, 'source' | 'locator' | 'stance'>): SourceNote | undefined {
    const key = `${id}\n${stance}\n${locator ?? ''}`;
    const known = this.#bySource.get(key);
    const source = this.#context.dossier.sources[id];
    if (known || !source) return known;
    const { dossier, words, urls } = this.#context;
    const publisher = dossier.publishers[source.publisher];
    const number = this.notes.length + 1;
    const note: SourceNote = {
      type: 'source',
      number,
      id: anchorId('note', number),
      source: id,
      stance,
      stanceLabel: words.note[stance],
      title: source.title,
      lang: source.lang,
      publisher: publisher?.name ?? source.publisher,
      date: source.published === 'unknown' ? words.note.undated : dateText(this.#context, source.published),
      reliability: words.reliability[publisher?.reliability ?? 'F'],
      reliabilityReason: publisher?.reason ?? '',
      descriptor: source.descriptor,
      seen: words.note[source.seen],
      ...(locator === undefined ? {} : { locator }),
      ...(source.translated === undefined ? {} : { translated: words.note[source.translated] }),
      href: urls.source(id),
      url: source.url,
      marks: [],
    };
    this.notes.push(note);
    this.#bySource.set(key, note);
    return note;
  }
}
