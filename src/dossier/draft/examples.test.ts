import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { dossierFile, pageSchemas, source } from '../schema.ts';
import { dossierExamples, fieldExamples } from './examples.ts';

test('what the comments of a new page propose is valid', () => {
  const shapes: (readonly [Record<string, unknown>, Readonly<Record<string, string>>])[] = [
    ...[...Object.values(pageSchemas), source].map(({ shape }) => [shape, fieldExamples] as const),
    [dossierFile.shape, { ...fieldExamples, ...dossierExamples }],
  ];
  for (const [shape, examples] of shapes)
    for (const [field, schema] of Object.entries(shape)) {
      const example = examples[field];
      if (example === undefined || field === 'archive' || !(schema instanceof z.ZodType)) continue;
      // A field that is needed has its value.
      if (!schema.isOptional()) continue;
      const value: unknown = parse(example, { schema: 'failsafe' });
      expect([field, schema.safeParse(value).success]).toEqual([field, true]);
    }
});
