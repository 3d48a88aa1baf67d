import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseHere } from '../testing/parseHere.ts';
import { compile } from './compile.ts';
import { splitFront } from './front.ts';
import { base, type Files } from './guide/base.ts';
import { guide } from './guide.ts';
import { jsonSchemas } from './jsonSchemas.ts';
import { dossierFile, pageSchemas, publishers, source, style, vocabulary } from './schema.ts';

const root = path.resolve(import.meta.dirname, '../..');
const zods: Record<string, z.ZodType> = {
  ...pageSchemas,
  sources: z.union([source, z.array(source)]),
  publishers,
  dossier: dossierFile,
  vocabulary,
  style,
};
const validators = new Map<string, ValidateFunction>();

beforeAll(async () => {
  const content = path.join(root, 'content');
  const { dossier, vocabulary: words } = await compile(content, undefined, { parse: parseHere() });
  if (!dossier) throw new Error('content/ does not compile');
  const ajv = new Ajv({ strict: false });
  for (const [name, schema] of Object.entries(jsonSchemas(dossier, words)))
    validators.set(name, ajv.compile(schema));
});

/** Whether both say the same of a file, and what; undefined where the file is no YAML. */
function verdicts(file: string, text: string): { zod: boolean; json: boolean; why: string } | undefined {
  const name = /^([a-z]+)[/.]/.exec(file)?.[1] ?? '';
  const yaml = file.endsWith('.mdx') ? splitFront(text)?.yaml : text;
  const [schema, validate] = [zods[name], validators.get(name)];
  if (yaml === undefined || !schema || !validate) return undefined;
  try {
    // As a code editor reads it, and as the compiler does.
    const [core, written] = [
      parse(yaml, { logLevel: 'silent' }),
      parse(yaml, { schema: 'failsafe', logLevel: 'silent' }),
    ];
    const json = validate(core);
    return { zod: schema.safeParse(written).success, json, why: JSON.stringify(validate.errors) };
  } catch {
    return undefined;
  }
}

async function filesIn(dir: string): Promise<[string, string][]> {
  const names = await readdir(dir, { recursive: true });
  const texts = names.filter((name) => /\.(?:mdx|yaml)$/.test(name));
  return Promise.all(
    texts.map(
      async (name) => [name.split(path.sep).join('/'), await readFile(path.join(dir, name), 'utf8')] as const,
    ),
  ).then((pairs) => pairs.map(([name, text]) => [name, text]));
}

test.each(['content', 'e2e/fixtures/sarvane/content'])('they accept every file of %s', async (dir) => {
  const files = await filesIn(path.join(root, dir));
  expect(files.length).toBeGreaterThan(50);
  for (const [file, text] of files) {
    const said = verdicts(file, text);
    expect(said && { file, ...said }).toMatchObject({ file, zod: true, json: true });
  }
});

describe('they agree with zod', () => {
  const cases = Object.entries(guide).flatMap(([code, { wrong, ...rest }]) => {
    const right: Files = 'right' in rest ? rest.right : {};
    return [wrong ?? {}, right].flatMap((files) =>
      Object.entries(files).flatMap(([file, text]): [string, string, string][] =>
        typeof text === 'string' ? [[code, file, text]] : [],
      ),
    );
  });
  test.each([...cases, ...Object.entries(base).map(([f, t]): [string, string, string] => ['base', f, t])])(
    '%s: %s',
    (_code, file, text) => {
      const said = verdicts(file, text);
      if (said) expect(said.json, said.why).toBe(said.zod);
    },
  );
});

test.each([
  ['events', 'kind: visit\ntitle: T\ndate: 2020-06-22', true],
  ['events', 'kind: visit\ntitle: 2020\ndate: 2020', true],
  ['events', 'kind: visit\ntitle: T\ndate: soon', false],
  ['events', 'kind: visit\ntitle: T\ndate: 2020\nparticipants: [{ role: host }]', false],
  ['actors', 'kind: person\nname: A\nnames: [{ text: B, weak: true }]\nprincipal: 3', true],
  ['actors', 'kind: person\nname: A\nnames: [{ text: B, weak: maybe }]', false],
  ['actors', 'kind: person\nname: A\nunknown: 1', false],
  ['places', 'kind: city\nname: P\ncoordinates: [43.3, 5]', true],
  ['places', 'kind: city\nname: P\ncoordinates: [43.3]', false],
])('%s: %j is %s', (name, yaml, expected) => {
  expect(verdicts(`${name}/x.mdx`, `---\n${yaml}\n---\n`)).toMatchObject({ zod: expected, json: expected });
});

test.each([
  [2000, true],
  [2001, false],
])('an address of %i characters: %s', (length, expected) => {
  const record = {
    id: 'x',
    title: 'T',
    publisher: 'press',
    url: 'https://example.org/'.padEnd(length, 'a'),
    published: 'unknown',
    accessed: '2020-07-20',
    lang: 'en',
    seen: 'full',
    descriptor: 'D',
  };
  expect(verdicts('sources/x.yaml', JSON.stringify(record))).toMatchObject({ zod: expected, json: expected });
});

test('fields that name a page or a source offer the ids of the dossier', async () => {
  const { dossier, vocabulary: words } = await compile(path.join(root, 'content'), undefined, {
    parse: parseHere(),
  });
  if (!dossier) throw new Error('content/ does not compile');
  const { events } = jsonSchemas(dossier, words);
  expect(events).toMatchObject({
    properties: {
      participants: {
        items: {
          properties: {
            actor: { allOf: [{ anyOf: [{ $ref: '#/definitions/actorIds' }, { $ref: '#/definitions/id' }] }] },
          },
        },
      },
    },
    definitions: { actorIds: { enum: expect.arrayContaining(['emmanuel-macron']) } },
  });
});
