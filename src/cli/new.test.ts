import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../dossier/compile.ts';
import { base } from '../dossier/guide/base.ts';
import { pageSchemas } from '../dossier/schema.ts';
import { contentFolder } from '../testing/contentFolder.ts';
import { parseHere } from '../testing/parseHere.ts';
import { CliError } from './errors.ts';
import { fix } from './fix.ts';
import type { Ask } from './new/answers.ts';
import { run } from './new.ts';

const options = { parse: parseHere() };
let content = '';
let remove: () => Promise<void>;
let said = '';
beforeEach(async () => {
  ({ dir: content, remove } = await contentFolder(base));
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await remove();
});

const make = (...args: string[]) => run([...args, '--content', content], undefined, options);
const read = (file: string) => readFile(path.join(content, file), 'utf8');
const findings = async () => {
  const { diagnostics } = await compile(content, undefined, { ...options, lint: true });
  return diagnostics.map((d) => `${d.file} ${d.code} ${d.message}`);
};
const refusal = async (...args: string[]): Promise<string> => {
  const before = await readdir(content, { recursive: true });
  const error: unknown = await make(...args).catch((thrown: unknown) => thrown);
  expect(await readdir(content, { recursive: true })).toEqual(before);
  if (!(error instanceof CliError)) throw error;
  return `${error.message}\n${error.hint}`;
};

const agency = ['--publisher', 'agency', '--seen', 'full', '--descriptor', 'A report of the talks.'];

describe('new, then check, is clean', () => {
  test.each([
    [
      'actors/recep-tayyip-erdogan.mdx',
      [
        'actor',
        'Recep Tayyip Erdoğan',
        '--kind',
        'person',
        '--alias',
        'tr=Erdoğan, ar=أردوغان, Erdogan of Kasimpasa',
      ],
    ],
    [
      'events/strike-vote.mdx',
      [
        'event',
        'Strike vote',
        '--kind=decision',
        '--date=2020-07-03',
        '--participants',
        'bob:participant, The dockers:participant',
        '--places',
        'harbour',
        '--part-of',
        'talks',
        '--basis=report',
      ],
    ],
    [
      'places/fort-de-bregancon.mdx',
      ['place', 'Fort de Brégançon', '--kind', 'building', '--coordinates', '43.09, 6.32'],
    ],
    [
      'documents/the-harbour-pact.mdx',
      [
        'document',
        'The harbour pact: a draft',
        '--kind',
        'agreement',
        '--id',
        'the-harbour-pact',
        '--authors',
        'ada,bob',
        '--date=2020',
      ],
    ],
    ['briefs/second-brief.mdx', ['brief', 'Second brief']],
  ])('%s', async (file, args) => {
    if (args[0] === 'event') {
      const talks = (await read('events/talks.mdx')).replace('"2020-06-22"', '2020-06/2020-07');
      await writeFile(path.join(content, 'events/talks.mdx'), talks);
    }
    expect(await make(...args)).toBe(0);
    expect(said).toContain('Made ');
    expect(await read(file)).toMatch(/^---\n# /);
    expect(await findings()).toEqual([]);
    expect(await fix(content, undefined, [], options)).toEqual([]);
  });

  test('a source, once it is cited', async () => {
    await make('source', 'https://agency.example/en/2020/06/24/port-and-union-meet-again/', ...agency);
    expect(said).toContain('[@agency-2020-06-24]');
    const text = await read('sources/agency-2020-06-24.yaml');
    expect(parse(text)).toMatchObject({
      title: '[Port and union meet again]',
      published: '2020-06-24',
      lang: 'en',
    });
    const home = await read('briefs/home.mdx');
    await writeFile(
      path.join(content, 'briefs/home.mdx'),
      home.replace('@gossip', '@gossip; @agency-2020-06-24'),
    );
    expect(await findings()).toEqual([]);
    expect(await fix(content, undefined, [], options)).toEqual([]);
  });
});

test('an option without its value is told, and no folder is called after the next one', async () => {
  await expect(run(['actor', 'Ada', '--content', '--kind', 'person'], undefined)).rejects.toMatchObject({
    message: '--content needs a value.',
  });
});

test('every field of a new page is explained', async () => {
  await make('event', 'Strike vote', '--kind=decision', '--date=2020-07');
  const text = await read('events/strike-vote.mdx');
  for (const field of Object.keys(pageSchemas.events.shape)) {
    expect(text).toMatch(new RegExp(`^# .+\\n(?:# )?${field}: ?`, 'm'));
  }
});

test('a name that a page has, even as a weak alias in another spelling, is refused with that page', async () => {
  const ada = (await read('actors/ada.mdx')).replace(
    'name: Ada Quay',
    'name: Ada Quay\nnames: [{ text: "Âda", weak: true }]',
  );
  await writeFile(path.join(content, 'actors/ada.mdx'), ada);
  const text = await refusal('actor', 'ADA', '--kind', 'person');
  expect(text).toContain('actors/ada.mdx');
  expect(text).toContain('Ada Quay chairs the port.');
  expect(await refusal('actor', 'Someone', '--kind', 'person', '--alias', 'Bob Stone')).toContain(
    'actors/bob.mdx',
  );
});

test('an address that a source has is refused, whatever decorates it', async () => {
  const text = await refusal('source', 'http://www.example.org/wire/?utm_source=x', ...agency);
  expect(text).toContain('[@wire]');
});

test('who names a publisher that is not there is told how to add it', async () => {
  const written = ['source', 'https://news.example/x', '--title', 'X', '--seen', 'full', '--lang', 'en'];
  const unknown = await refusal(...written, '--descriptor', 'X.', '--publisher', 'reuters');
  expect(unknown).toContain('--new-publisher "Name"');
  expect(await refusal(...written)).toContain('--new-publisher "Name"');
  await writeFile(path.join(content, 'publishers.yaml'), '');
  const none = await refusal(...written, '--descriptor', 'X.', '--publisher', 'reuters');
  expect(none).toContain('There is none yet.');
});

test('the check that is proposed is one of the folder that was written to', async () => {
  vi.stubEnv('INIT_CWD', path.dirname(content));
  await make('actor', 'Cara', '--kind', 'person');
  vi.unstubAllEnvs();
  expect(said).toContain(`npm run check -- --content ${path.basename(content)}.`);
});

test.each([
  ['en', 'Not assessed.'],
  ['fr-CA', 'Non évalué.'],
])(
  'a publisher that is not there is added as not assessed, in the language of readers: %s',
  async (lang, reason) => {
    await writeFile(
      path.join(content, 'dossier.yaml'),
      (await read('dossier.yaml')).replace('lang: en', `lang: ${lang}`),
    );
    await make(
      'source',
      'https://news.example/x',
      '--new-publisher',
      'The News',
      '--title',
      'A title',
      '--seen',
      'full',
      '--lang',
      'en',
      '--descriptor',
      'A report.',
    );
    expect(parse(await read('publishers.yaml'))).toMatchObject({
      'the-news': { name: 'The News', reliability: 'F', reason },
    });
    expect(await findings()).toEqual([expect.stringContaining('source/uncited')]);
  },
);

test.each([
  [['actor'], /npm run new -- actor/],
  [['actr', 'X'], /Did you mean "actor"/],
  [['event', 'X'], /--kind[\s\S]*--date/],
  [['event', 'X', '--kind', 'meting', '--date', '2020'], /Did you mean "meeting"/],
  [['event', 'X', '--kind', 'meeting', '--date', 'June'], /2020-06-22/],
  [
    ['event', 'X', '--kind', 'meeting', '--date', '2020', '--participants', 'adda:host'],
    /Did you mean "ada"/,
  ],
  [['actor', 'X', '--kynd', 'person'], /Did you mean "--kind"/],
  [['source', 'example.org/x'], /https/],
  [['source', 'https://example.org/new', ...agency, '--accessed', '2999-01-01'], /still to come/],
  [['source', 'https://example.org/new'], /--publisher[\s\S]*--descriptor|--seen/],
  [['actor', '!!!', '--kind', 'person'], /--id/],
  [['actor', 'Con', '--kind', 'person'], /Windows keeps the name con; write con-1/],
])('%j is refused with what to write', async (args, hint) => {
  expect(await refusal(...args)).toMatch(hint);
});

test('a page that would be an error is taken back', async () => {
  await writeFile(path.join(content, 'dossier.yaml'), `${await read('dossier.yaml')}strict: true\n`);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const text = await refusal(
    'event',
    'X',
    '--kind',
    'decision',
    '--date',
    '2020',
    '--participants',
    'ada:host',
  );
  expect(text).toContain('Nothing was made');
});

test('a person is not offered as the place of an event', async () => {
  const text = await refusal('event', 'Strike vote', '--kind=decision', '--date=2020', '--places', 'bob');
  expect(text).toContain('harbour');
  expect(text).not.toMatch(/\bada\b/);
});

test('at a terminal it asks for what is missing, and only that', async () => {
  const asked: string[] = [];
  const answers: Record<string, string> = {
    title: 'Strike vote',
    date: '2020-07',
    participants: 'bob:participant',
  };
  const ask: Ask = async ({ name }) => {
    asked.push(name);
    return answers[name];
  };
  await run(['event', '--kind', 'decision', '--content', content], ask, options);
  expect(asked).toEqual(['title', 'date', 'places', 'participants', 'part-of', 'basis']);
  expect(await read('events/strike-vote.mdx')).toContain('- { actor: bob, role: participant }');
});

test('a publisher that is chosen at a terminal is there, and its file is left alone', async () => {
  const publishers = (await read('publishers.yaml')).trimEnd();
  await writeFile(path.join(content, 'publishers.yaml'), publishers);
  const asked: string[] = [];
  const answers: Record<string, string> = {
    publisher: 'agency',
    title: 'A title',
    published: 'unknown',
    lang: 'en',
    seen: 'full',
    descriptor: 'A report.',
  };
  const ask: Ask = async ({ name }) => {
    asked.push(name);
    return answers[name];
  };
  await run(['source', 'https://news.example/x', '--content', content], ask, options);
  expect(asked.filter((name) => name === 'publisher')).toEqual(['publisher']);
  expect(parse(await read('sources/agency-a-title.yaml'))).toMatchObject({ publisher: 'agency' });
  expect(await read('publishers.yaml')).toBe(publishers);
});
