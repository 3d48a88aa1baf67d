import { plainDateSigns } from '../dateMeant.ts';
import { isEdtf } from '../dates.ts';
import { editAt } from '../edits.ts';
import type { Repair } from './repair.ts';
import { repairWidth } from './width.ts';

/** A date whose hyphens are others than a keyboard has, or that holds spaces. */
export const repairDate: Repair = (source, found) => {
  const { line, column, endLine, endColumn } = found;
  const [start, end] = [source.offset(line, column), source.offset(endLine, endColumn)];
  const [, before = '', written = '', after = ''] =
    /^(["']?)([^"']*)(["']?)$/.exec(source.text.slice(start, end)) ?? [];
  const meant = plainDateSigns(written);
  // From a year to another, or a month of a year.
  const isSpan = /^\d{4}[\u2012-\u2015]\d{2}(?:\d{2})?$/.test(written);
  if (meant === written || isSpan || !isEdtf(meant)) return repairWidth(source, found);
  return editAt(source, start + before.length, end - after.length, meant);
};
