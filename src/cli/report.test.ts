import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { default as Ajv } from 'ajv-draft-04';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Diagnostic, diagnostic, fileStart } from '../dossier/diagnostics.ts';
import { report } from './report.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dossier-report-'));
  vi.stubEnv('INIT_CWD', folder);
  await mkdir(path.join(folder, 'content/actors'), { recursive: true });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const span = (line: number, column: number, endColumn: number) => ({
  line,
  column,
  endLine: line,
  endColumn,
});
const unknown = (line: number, column: number, endColumn: number): Diagnostic =>
  diagnostic('actors/a.mdx', span(line, column, endColumn), 'link/unknown', '"Erdogn" names nothing here.');
const content = () => path.join(folder, 'content');
const human = async (text: string, ...diagnostics: Diagnostic[]) => {
  await writeFile(path.join(content(), 'actors/a.mdx'), text);
  return report('human', diagnostics, content());
};

test('the human form quotes the line and points at the columns', async () => {
  expect(await human('one\nSee [[Erdogn]] there.\n', unknown(2, 5, 15))).toBe(
    'content/actors/a.mdx:2:5 error link/unknown "Erdogn" names nothing here.\n' +
      '  2 | See [[Erdogn]] there.\n' +
      '    |     ^^^^^^^^^^\n' +
      '1 error, 0 warnings.\n',
  );
});

test('the caret stands under the text after wide, combining and tab characters', async () => {
  const line = '\t習近平 é [[x]]';
  const column = line.indexOf('[[') + 1;
  const [, source = '', caret = ''] = (await human(line, unknown(1, column, column + 5))).split('\n');
  expect(source).toBe('  1 |  習近平 é [[x]]');
  expect(caret).toBe(`    | ${' '.repeat(1 + 6 + 1 + 1 + 1)}^^^^^`);
});

test('a long line is cut around the finding', async () => {
  const lines = (await human(`${'a'.repeat(300)}[[x]]${'b'.repeat(300)}`, unknown(1, 301, 306))).split('\n');
  expect(lines[1]).toHaveLength(6 + 96 + 2);
  expect(lines[1]?.indexOf('[[x]]')).toBe(lines[2]?.indexOf('^^^^^'));
});

test('content cannot colour the terminal, move its cursor or forge a line', async () => {
  const d = diagnostic(
    'actors/a.mdx',
    span(1, 1, 2),
    'link/unknown',
    '"\u001b[31m\n::error::x" names nothing.',
  );
  const text = await human('\u001b[31mred\u202e\n', d);
  expect(text).not.toContain('\u001b');
  expect(text).not.toContain('\u202e');
  expect(text.split('\n')).toHaveLength(5);
  const lines = report('github', [d], content()).split('\n');
  expect(lines).toHaveLength(2);
});

test('a finding about a whole file, or about a file that is gone, quotes nothing', async () => {
  const text = report(
    'human',
    [diagnostic('gone.yaml', fileStart, 'file/missing', 'There is no gone.yaml.')],
    content(),
  );
  expect(text).toBe(
    'content/gone.yaml:1:1 error file/missing There is no gone.yaml.\n1 error, 0 warnings.\n',
  );
});

test('colour is used only when asked', async () => {
  await writeFile(path.join(content(), 'actors/a.mdx'), 'See [[x]].');
  const coloured = report('human', [unknown(1, 5, 10)], content(), { colour: true });
  expect(coloured).toContain('\u001b[31merror');
  expect(report('human', [unknown(1, 5, 10)], content())).not.toContain('\u001b');
});

test('an annotation escapes what its syntax uses', () => {
  const d = diagnostic('actors/a,b.mdx', span(1, 2, 3), 'link/unknown', '50 % of it:');
  expect(report('github', [{ ...d, severity: 'suggestion' }], content())).toBe(
    '::notice file=content/actors/a%2Cb.mdx,line=1,col=2,endLine=1,endColumn=3,title=link/unknown::50 %25 of it:\n',
  );
});

test('json is one array with the exact replacement', () => {
  const fix = { safe: true, edits: [{ ...span(1, 1, 2), text: 'x' }] };
  const [first] = JSON.parse(report('json', [{ ...unknown(1, 1, 2), fix }], content()));
  expect(first).toMatchObject({ file: 'content/actors/a.mdx', severity: 'error', code: 'link/unknown', fix });
});

test('sarif is valid against the schema of SARIF 2.1.0', async () => {
  const require = createRequire(import.meta.url);
  const home = path.dirname(require.resolve('@microsoft/jest-sarif/package.json'));
  const schema = JSON.parse(await readFile(path.join(home, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  const fix = { safe: false, edits: [{ ...span(2, 1, 2), text: 'x' }] };
  const log = JSON.parse(
    report(
      'sarif',
      [
        { ...unknown(2, 1, 2), fix },
        diagnostic('sources/ä b.yaml', fileStart, 'source/uncited', 'Nobody cites it.', 'Cite it.'),
      ],
      content(),
    ),
  );
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  expect(log.runs[0].results).toHaveLength(2);
  expect(log.runs[0].results[1].locations[0].physicalLocation.artifactLocation.uri).toBe(
    'content/sources/%C3%A4%20b.yaml',
  );
  expect(validate({ ...log, version: '1.0.0' })).toBe(false);
});
