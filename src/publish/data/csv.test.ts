import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { joined, sample } from '../../testing/sample.ts';
import type { ViewContext } from '../../views/context.ts';
import { actorsCsv, claimsCsv, eventsCsv, participantsCsv, relationsCsv, sourcesCsv } from './csv.ts';
import type { DataPart } from './stretches.ts';

/** Strict: every row has every column, and a quote stands only where RFC 4180 lets it. */
function read(
  write: (context: ViewContext) => Iterable<DataPart>,
  context: ViewContext,
): Record<string, string>[] {
  return parse(joined(write(context)), { bom: true, columns: true, record_delimiter: '\r\n' });
}

describe.each(['libya', 'sarvane'] as const)('the tables of %s', async (name) => {
  const context = await sample(name);
  const { dossier } = context;

  test('hold a row for each thing', () => {
    expect(read(actorsCsv, context).map(({ id }) => `actors/${id}`)).toEqual(dossier.order.actors);
    expect(read(eventsCsv, context).map(({ id }) => `events/${id}`)).toEqual(dossier.order.events);
    expect(read(claimsCsv, context).map(({ id }) => id)).toEqual(Object.keys(dossier.claims));
    expect(read(sourcesCsv, context).map(({ id }) => id)).toEqual(Object.keys(dossier.sources));
    expect(read(relationsCsv, context)).toHaveLength(
      Object.values(dossier.ties)
        .flat()
        .filter((tie) => !tie.inverse).length,
    );
    expect(read(participantsCsv, context).map(({ event }) => event)).toEqual(
      dossier.order.events.flatMap((key) => {
        const page = dossier.pages[key];
        return page?.collection === 'events' ? (page.front.participants ?? []).map(() => page.id) : [];
      }),
    );
  });

  test('keep a claim and its text as they are', () => {
    for (const row of read(claimsCsv, context)) {
      const claim = dossier.claims[row.id ?? ''];
      expect(row.text?.replace(/^'/, '')).toBe(claim?.text);
      expect(row.status).toBe(claim?.status);
    }
  });
});

const sarvane = await sample('sarvane');

test('dates stand as written and as plain dates', () => {
  const events = read(eventsCsv, sarvane);
  const dates = (id: string) => {
    const row = events.find((event) => event.id === id);
    return [row?.date_edtf, row?.start, row?.end];
  };
  expect(dates('collision-de-l-aurelia')).toEqual(['2025-02-03?', '2025-02-03', '2025-02-03']);
  expect(dates('crise-de-la-sarvane')).toEqual(['2024-01-15/..', '2024-01-15', '']);
  expect(dates('appel-tarvos-oulmane')).toEqual(['2024-10-XX', '2024-10', '2024-10']);
});

test('no text can be taken for a formula, and numbers stay numbers', () => {
  const context = sarvane;
  const claim = Object.values(context.dossier.claims)[0];
  if (!claim) throw new Error('The sample holds no claim.');
  const texts = [
    '=cmd|"/c calc"!A1',
    '+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    'a "quoted"\r\nline, with comma',
  ];
  const claims = Object.fromEntries(texts.map((text, i) => [`c${i}`, { ...claim, id: `c${i}`, text }]));
  const rows = read(claimsCsv, { ...context, dossier: { ...context.dossier, claims } });
  expect(rows.map(({ text }) => text)).toEqual([
    ...texts.slice(0, -1).map((text) => `'${text}`),
    texts.at(-1),
  ]);
  expect(read(actorsCsv, context).find(({ id }) => id === 'merranie')?.longitude).toBe('-24.1');
});
