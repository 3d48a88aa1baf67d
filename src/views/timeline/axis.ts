import { type TimeInterval, utcDay, utcMonth, utcTickInterval, utcYear } from 'd3-time';
import { dateFormat, finishDays } from '../../dossier/intl.ts';
import type { Stretch, TimeScale } from './scale.ts';

/** A line across the drawing, with its day, month or year where there is room for the words. */
export interface Tick {
  /** Per cent of the width. */
  x: number;
  label?: string;
  /** Where the label begins, so that none leaves the drawing. */
  anchor?: 'start' | 'middle' | 'end';
  /** Below the label, where the year is another than that of the label before. */
  year?: string;
}

export interface Axis {
  ticks: Tick[];
  /** Where time is left out: per cent of the width. */
  cuts: number[];
}

/** Room that a label takes in the narrowest drawing, in per cent of its width. */
const LABEL = 13;
const EDGE = 8;

type Unit = 'day' | 'month' | 'year';

/** Days, months or years, whichever gives a few lines; every stretch of time has at least one label. */
export function axisOf(scale: TimeScale, lang: string): Axis {
  const ticks: Tick[] = [];
  let free = Number.NEGATIVE_INFINITY;
  let year = '';
  for (const stretch of scale.stretches) {
    for (const { instant, unit } of instantsOf(stretch)) {
      const x = round(scale.at(instant));
      const anchor = x < EDGE ? 'start' : x > 100 - EDGE ? 'end' : 'middle';
      const begin = { start: x, middle: x - LABEL / 2, end: x - LABEL }[anchor];
      if (begin < free) {
        ticks.push({ x });
        continue;
      }
      const own = yearText(instant, lang);
      const label = unit === 'year' ? own : labelOf(instant, unit, lang);
      ticks.push({ x, label, anchor, ...(own === year || unit === 'year' ? {} : { year: own }) });
      [free, year] = [begin + LABEL, own];
    }
  }
  const cuts = scale.stretches.slice(1).map(({ start }, i) => {
    const before = scale.stretches[i]?.end ?? start;
    return round((before + start) / 2);
  });
  return { ticks, cuts };
}

const formats: Record<'day' | 'month', Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
};

function labelOf(instant: number, unit: 'day' | 'month', lang: string): string {
  const told = dateFormat(lang, formats[unit]).format(instant);
  return unit === 'day' ? finishDays(told, lang) : told;
}

function yearText(instant: number, lang: string): string {
  const isEarly = new Date(instant).getUTCFullYear() < 1;
  return dateFormat(lang, { year: 'numeric', ...(isEarly ? { era: 'short' } : {}) }).format(instant);
}

function instantsOf({ min, max, start, end }: Stretch): { instant: number; unit: Unit }[] {
  const wanted = Math.max(1, (end - start) / LABEL);
  const interval = finest(utcTickInterval(new Date(min), new Date(max), wanted));
  const instants = interval.range(new Date(min), new Date(max + 1)).map(Number);
  if (instants.length === 0) return [{ instant: min, unit: 'day' }];
  const unit = unitOf(interval, min);
  return instants.map((instant) => ({ instant, unit }));
}

/** A dossier's dates have no time of day. */
function finest(interval: TimeInterval | null): TimeInterval {
  const day = new Date(0);
  return interval && Number(interval.offset(day, 1)) - Number(day) >= DAY ? interval : utcDay;
}

const DAY = Number(utcDay.offset(new Date(0), 1));

function unitOf(interval: TimeInterval, min: number): Unit {
  const first = interval.ceil(new Date(min));
  const step = Number(interval.offset(first, 1)) - Number(first);
  const of = (unit: TimeInterval) => Number(unit.offset(first, 1)) - Number(first);
  return step >= of(utcYear) ? 'year' : step >= of(utcMonth) ? 'month' : 'day';
}

/** To a tenth of a per cent: finer than a line is thick. */
export function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
