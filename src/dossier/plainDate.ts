/** A date as plain formats take it: the stated part of an EDTF date, its qualifiers gone. */
export interface PlainDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined where no year is stated. */
  start?: string;
  /** Undefined where the end is open or not known; equal to the start for a single date. */
  end?: string;
  /** Every day is stated and nothing is uncertain, approximate or left open. */
  exact: boolean;
}

/** Reads an EDTF date or interval for formats that know no uncertainty; what it drops must be told beside it. */
export function plainDate(edtf: string): PlainDate {
  const [first = '', last] = edtf.split('/');
  const start = stated(first);
  const end = last === undefined ? start : stated(last);
  const days = last === undefined ? [first] : [first, last];
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    exact: days.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)),
  };
}

function stated(date: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date.replace(/[?~%]/g, '')) ?? [];
  if (year === undefined) return undefined;
  // Months from 21 on are seasons.
  if (month === undefined || Number(month) > 12) return year;
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`;
}
