import { type Code, type CodeFacts, codes } from '../dossier/codes.ts';
import { base, type Files } from '../dossier/guide/base.ts';
import { guide } from '../dossier/guide.ts';
import type { ViewContext } from './context.ts';
import { type GuideFrame, guideFrame } from './guide.ts';

/** A code of `check` with the example that gives it. */
export interface CodeView {
  id: string;
  code: string;
  title: string;
  severity: string;
  /** Where strictness changes the severity, how. */
  strict?: string;
  why: string;
  /** `right` is empty where it has no line that the wrong one lacks. */
  example?: { file: string; wrong: string; right: string; says: string };
}

export interface CodesView extends GuideFrame {
  groups: { name: string; codes: CodeView[] }[];
}

/** Lines of an example that are shown, and characters of a line. */
const most = { lines: 8, length: 140 };

/** @param goldens what `check` prints for the wrong example of each code, by `namespace-name` */
export function codesView(context: ViewContext, goldens: Readonly<Record<string, string>>): CodesView {
  const { words } = context;
  const all = (Object.keys(codes) as Code[]).sort();
  const view = (code: Code): CodeView => {
    const facts: CodeFacts = codes[code];
    const { why, ...examples } = guide[code];
    const example =
      'right' in examples
        ? exampleOf(
            examples.wrong,
            examples.right,
            lineOf(code, goldens[code.replace('/', '-')] ?? ''),
            words.guide.gone,
          )
        : undefined;
    const id = code.replace('/', '-');
    return {
      id,
      code,
      title: facts.title,
      severity: words.guide.severity[facts.severity],
      ...(facts.strict === undefined ? {} : { strict: words.guide.strict }),
      why,
      ...(example ? { example: { ...example, says: saysOf(code, goldens[id] ?? '') } } : {}),
    };
  };
  const groups = Map.groupBy(all, (code) => code.split('/')[0] ?? '');
  return {
    ...guideFrame(context, 'diagnostics'),
    groups: [...groups].map(([name, list]) => ({ name, codes: list.map(view) })),
  };
}

/**
 * The lines of the wrong example in the file that the finding is about, and those that make it right, there or
 * in the first file that differs.
 */
function exampleOf(
  wrong: Files,
  right: Files,
  golden: string,
  gone: string,
): { file: string; wrong: string; right: string } {
  const found = /^content\/(.+?):\d+:\d+ /.exec(golden)?.[1] ?? '';
  const differs = (file: string): boolean => textOf(wrong, file) !== textOf(right, file);
  const names = [found, ...Object.keys(right), ...Object.keys(wrong)].filter(differs);
  const file = textOf(wrong, found) === undefined && names[0] !== undefined ? names[0] : found;
  const mended = names.find((name) => textOf(right, name) !== undefined) ?? file;
  const before = textOf(wrong, file);
  const after = textOf(right, mended);
  // Pictures differ in what no line shows.
  if (names.length === 0)
    return { file, wrong: show(without(before ?? '', textOf({}, file) ?? '')), right: '' };
  const where = mended === file ? '' : `${mended}:\n`;
  return {
    file,
    wrong:
      before === undefined ? gone : show(without(before, differs(file) ? (textOf(right, file) ?? '') : '')),
    right: after === undefined ? gone : rightLines(after, textOf(wrong, mended) ?? '', where),
  };
}

/** Nothing where the right text only lacks what the wrong one has. */
function rightLines(after: string, before: string, where: string): string {
  const theirs = new Set(before.split('\n'));
  const isLess =
    before !== '' && after.length < before.length && after.split('\n').every((line) => theirs.has(line));
  return isLess ? '' : where + show(without(after, before));
}

function textOf(files: Files, name: string): string | undefined {
  const text = name in files ? files[name] : base[name];
  return typeof text === 'string' ? text : undefined;
}

/** The lines of a text that the other does not have; all of them where none differs. */
function without(text: string, other: string): string[] {
  const theirs = new Set(other.split('\n'));
  const lines = text.split('\n');
  const own = lines.filter((line) => !theirs.has(line));
  return own.length > 0 ? own : lines;
}

function show(lines: readonly string[]): string {
  const cut = lines.map((line) => (line.length > most.length ? `${line.slice(0, most.length)} …` : line));
  return [...cut.slice(0, most.lines), ...(cut.length > most.lines ? ['…'] : [])].join('\n').trim();
}

/** The line on which `check` names a code. */
function lineOf(code: Code, golden: string): string {
  return golden.split('\n').find((line) => line.includes(` ${code} `)) ?? '';
}

/** The finding of a code among those that `check` prints, with the line it quotes. */
function saysOf(code: Code, golden: string): string {
  const lines = golden.split('\n');
  const at = lines.findIndex((line) => line.includes(` ${code} `));
  if (at < 0) return golden.trim();
  const quoted = lines.slice(at + 1, at + 3).filter((line) => line.startsWith('  '));
  return [lines[at] ?? '', ...quoted].map((line) => line.replace(/^content\//, '')).join('\n');
}
