import type { PageKey } from '../dossier/page.ts';
import { fill } from '../dossier/phrases.ts';
import { pageOf, type ViewContext } from './context.ts';
import { eventWhen } from './events.ts';
import { type LinkView, linkOf } from './links.ts';

/** What comes before and after a page in one order of reading. */
export interface SequenceView {
  /** The order, where a page stands in more than one. */
  label?: string;
  previous?: StepView;
  next?: StepView;
}

export interface StepView {
  /** "Before" or "Next". */
  step: string;
  link: LinkView;
  date?: string;
}

/**
 * The orders in which a page can be read on: its collection's; for an event all events in time, then
 * the parts of the whole that it belongs to.
 */
export function sequencesOf(context: ViewContext, key: PageKey): SequenceView[] {
  const { words, index } = context;
  const page = pageOf(context, key);
  const neighbours = index.neighbours.get(key);
  const whole = page.collection === 'events' ? page.front.partOf : undefined;
  const parts = whole === undefined ? [] : (index.parts.get(`events/${whole}`) ?? []);
  const at = parts.indexOf(key);
  const sequences = [
    page.collection === 'events'
      ? {
          label: words.timeline.inTime,
          ...sequence(context, neighbours?.before, neighbours?.after, [
            words.facts.before,
            words.facts.after,
          ]),
        }
      : sequence(context, neighbours?.before, neighbours?.after, [words.nav.previous, words.nav.next]),
    ...(whole === undefined
      ? []
      : [
          {
            label: fill(words.timeline.inWhole, { name: pageOf(context, `events/${whole}`).title }),
            // Parts are read on in their order, whose dates may overlap: none is called earlier or later.
            ...sequence(context, parts[at - 1], parts[at + 1], [words.nav.previous, words.nav.next]),
          },
        ]),
  ];
  return sequences.filter(({ previous, next }) => previous ?? next);
}

/** @param steps what leads back and forth is called */
function sequence(
  context: ViewContext,
  before: PageKey | undefined,
  after: PageKey | undefined,
  steps: readonly [string, string],
): SequenceView {
  return {
    ...(before === undefined ? {} : { previous: step(context, before, steps[0]) }),
    ...(after === undefined ? {} : { next: step(context, after, steps[1]) }),
  };
}

function step(context: ViewContext, key: PageKey, name: string): StepView {
  const page = pageOf(context, key);
  return {
    step: name,
    link: linkOf(context, key),
    ...(page.collection === 'events' ? { date: eventWhen(context, page.front) } : {}),
  };
}
