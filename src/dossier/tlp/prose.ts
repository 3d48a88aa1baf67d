import { deriveStatus } from '../claims.ts';
import { splitIds } from '../ids.ts';
import { keyOf } from '../nameIndex.ts';
import type { Page } from '../page.ts';
import type { Source, Tlp } from '../schema.ts';
import type { ComponentCall, Segment } from '../segments.ts';
import { within } from './levels.ts';
import { citationsOf, isUnsupported } from './units.ts';
import { isAbove, isIdOut, lose, markingOf, markingOfCall, type Withheld } from './withheld.ts';

/**
 * Finds the claims, judgements and gaps that go, and notes them in `withheld.prose`: marked above
 * the ceiling, or no longer what they were once the sources above it are gone.
 * @param kept the sources that stay, by id.
 */
export function withholdProse(
  pages: readonly Page[],
  kept: Readonly<Record<string, Source>>,
  withheld: Withheld,
): void {
  const staying: { page: Page; call: ComponentCall }[] = [];
  for (const page of pages) {
    const isOut = withheld.pages.has(keyOf(page));
    visit(page.body.segments, markingOf(page.front.tlp, withheld.full), (call, marking) => {
      const { id } = call.attributes;
      if (id === undefined || !['Claim', 'Judgement', 'Gap'].includes(call.name)) return;
      if (isOut || !within(marking, withheld.ceiling)) {
        withheld.prose.add(id);
        if (!isOut) lose(withheld, page.file, call.span, `"${id}" is marked ${marking}.`);
      } else if (changes(call, page, kept, withheld)) {
        withheld.prose.add(id);
        lose(
          withheld,
          page.file,
          call.span,
          `"${id}" would say something else without the sources or positions above ${withheld.ceiling}.`,
          'Cite a source that may stay, or mark it as what it rests on.',
        );
      } else staying.push({ page, call });
    });
  }
  withholdDependents(staying, withheld);
}

/** Visits every component call with its marking, outermost first. */
function visit(
  segments: readonly Segment[],
  holder: Tlp,
  see: (call: ComponentCall, marking: Tlp) => void,
): void {
  for (const segment of segments) {
    if (segment.type !== 'component') continue;
    const marking = markingOfCall(segment.call, holder);
    see(segment.call, marking);
    visit(segment.call.children, marking, see);
  }
}

function changes(
  call: ComponentCall,
  page: Page,
  kept: Readonly<Record<string, Source>>,
  withheld: Withheld,
): boolean {
  if (isUnsupported(call.children, page.body, withheld)) return true;
  if (call.name !== 'Claim') return false;
  const { before, after } = citationsOf(call.children, page.body, withheld);
  const goes = (inner: ComponentCall): boolean =>
    isAbove(inner, withheld) ||
    (inner.name === 'Position' && isUnsupported(inner.children, page.body, withheld));
  const [all, left] = [positionsIn(call, () => false), positionsIn(call, goes)];
  return (
    all !== left ||
    (call.attributes.status === undefined &&
      deriveStatus(before, all, withheld.full.sources).status !== deriveStatus(after, left, kept).status)
  );
}

function positionsIn(call: ComponentCall, isOut: (call: ComponentCall) => boolean): number {
  let count = 0;
  for (const segment of call.children) {
    if (segment.type !== 'component' || isOut(segment.call)) continue;
    count += Number(segment.call.name === 'Position') + positionsIn(segment.call, isOut);
  }
  return count;
}

/** What was replaced by something that is left out, or rests on such alone, goes too; until nothing more does. */
function withholdDependents(staying: { page: Page; call: ComponentCall }[], withheld: Withheld): void {
  let rest = staying;
  for (let before = -1; before !== rest.length; ) {
    before = rest.length;
    rest = rest.filter(({ page, call }) => {
      const reason = dependence(call, withheld);
      if (reason === undefined) return true;
      withheld.prose.add(call.attributes.id ?? '');
      lose(withheld, page.file, call.span, `"${call.attributes.id}" ${reason}`);
      return false;
    });
  }
}

function dependence({ attributes }: ComponentCall, withheld: Withheld): string | undefined {
  if (attributes.supersededBy !== undefined && isIdOut(attributes.supersededBy, withheld))
    return `is superseded by "${attributes.supersededBy}", which is left out.`;
  const basis = splitIds(attributes.basis);
  return basis.length > 0 && basis.every((id) => isIdOut(id, withheld))
    ? 'rests only on what is left out.'
    : undefined;
}
