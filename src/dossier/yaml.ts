import { type Document, isScalar, visit } from 'yaml';
import { type Diagnostic, diagnostic, type Span } from './diagnostics.ts';
import { proposal } from './proposal.ts';
import { cutTexts } from './yaml/comments.ts';
import { cutCurlyValues, takeCurly } from './yaml/curly.ts';
import { type At, documentOf } from './yaml/document.ts';
import { firstFault, said } from './yaml/faults.ts';
import { formOf } from './yaml/fieldForms.ts';
import { fieldOf } from './yaml/fieldOf.ts';
import { slipsOf } from './yaml/meant.ts';
import { placesIn, spanOfPath } from './yaml/places.ts';
import { refused, tooDeep } from './yaml/refused.ts';
import { strayIn } from './yaml/slips.ts';
import { takeUnseen } from './yaml/unseen.ts';

/** A YAML text with its positions; `value` holds every scalar as the text that was written. */
export interface YamlText {
  /** Undefined where the text cannot be read. */
  value: unknown;
  /** What keeps it from being read, or else what it says otherwise than was plainly meant. */
  diagnostics: Diagnostic[];
  /** The span of the value at a path, or of the nearest parent that exists. */
  spanOf(path: readonly PropertyKey[]): Span;
  /** The span of the key at a path. */
  keySpanOf(path: readonly PropertyKey[]): Span;
}

/**
 * Reads YAML 1.2, its scalars as they are written, so that `2020-06-22` stays text.
 * Tags, anchors and aliases are refused: they let a small file grow without bound.
 * @param offset lines that stand before the text in its file.
 */
export function readYaml(file: string, text: string, offset = 0): YamlText {
  const doc = documentOf(text);
  const at = placesIn(text, offset);
  // Where the library ran out of stack depends on the machine, so the text as a whole is named.
  const diagnostics = doc.errors.some(({ message }) => /call stack/.test(message))
    ? [diagnostic(file, at(0, 0), 'limit/nesting', tooDeep)]
    : doc.errors.length > 0
      ? unreadable(file, text, offset)
      : findingsOf(file, doc, text, at);
  const isRead = diagnostics.length === 0;
  if (isRead) diagnostics.push(...readOtherwise(file, doc, text, at));
  return {
    value: isRead ? (doc.toJS({ maxAliasCount: 0 }) ?? {}) : undefined,
    diagnostics,
    spanOf: (path) => spanOfPath(doc, path, at, false),
    keySpanOf: (path) => spanOfPath(doc, path, at, true),
  };
}

/** What keeps a text from being read: its slips, and the first fault of what would be there without them. */
function unreadable(file: string, text: string, offset: number): Diagnostic[] {
  const { slips, lines } = slipsOf(text);
  const found = slips.map(({ line, from, to, message, meant, isSure, written }) => {
    const row = line + 1 + offset;
    const span = { line: row, column: from + 1, endLine: row, endColumn: to + 1 };
    const edit = { line: row, column: 1, endLine: row, endColumn: written.length + 1, text: meant };
    const hint = written.trim() === meant.trim() ? indentHint(meant) : proposal(written, meant);
    return { ...diagnostic(file, span, 'yaml/syntax', message, hint), fix: { safe: isSure, edits: [edit] } };
  });
  const rest = findingsIn(file, lines.join('\n'), offset);
  return [...found, ...rest.filter(({ line }) => !found.some((slip) => slip.line === line))];
}

function indentHint(meant: string): string {
  const width = meant.length - meant.trimStart().length;
  return width === 0
    ? 'Begin it at the margin.'
    : `Begin it with ${width === 1 ? 'one space' : `${width} spaces`}.`;
}

/** Findings in a text without slips. */
function findingsIn(file: string, text: string, offset: number): Diagnostic[] {
  const doc = documentOf(text);
  const at = placesIn(text, offset);
  if (doc.errors.length === 0) {
    const faults = findingsOf(file, doc, text, at);
    return faults.length > 0 ? faults : readOtherwise(file, doc, text, at);
  }
  const { from, to, message, hint } = firstFault(text, doc.errors);
  return [diagnostic(file, at(from, to), 'yaml/syntax', message, hint)];
}

/** Findings in a text that can be read. */
function findingsOf(file: string, doc: Document, text: string, at: At): Diagnostic[] {
  const dashes = boundDashes(file, doc, text, at);
  const lines = new Set(dashes.map(({ line }) => line));
  const odd = oddValues(file, doc, at).filter(({ line }) => !lines.has(line));
  const curly = cutCurlyValues(file, doc, text, at);
  return [...refused(file, doc, at), ...spacedKeys(file, doc, at), ...curly, ...dashes, ...odd];
}

/** What a text that can be read says otherwise than was plainly meant; the document is left as it was meant. */
function readOtherwise(file: string, doc: Document, text: string, at: At): Diagnostic[] {
  const curly = takeCurly(file, doc, text, at);
  const lines = new Set(curly.map(({ line }) => line));
  const cut = cutTexts(file, doc, text, at).filter(({ line }) => !lines.has(line));
  return [...curly, ...cut, ...takeUnseen(file, doc, text, at)];
}

/** Items of lists without a space after their dash, or with a bullet for it, which YAML takes for part of a value. */
function boundDashes(file: string, doc: Document, text: string, at: At): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(doc, {
    Scalar(_key, node) {
      const [from = 0, to = from] = node.range ?? [];
      if (node.type !== 'PLAIN' || !/[-•‣◦▪●·]/.test(text.charAt(from))) return;
      const start = text.lastIndexOf('\n', from) + 1;
      const items = /^( *)(?:-(?=[{[A-Za-z"'])|([•‣◦▪●·])[^\S\n]*(?=\S))/gm;
      for (const { 0: whole, 1: { length } = '', 2: bullet, index } of text
        .slice(start, to)
        .matchAll(items)) {
        const [sign, after] = [start + index + length, start + index + whole.length];
        const end = text.indexOf('\n', after);
        const item = text.slice(after, end < 0 ? undefined : end).trim();
        const hint = `Write \`- ${item.slice(0, 60)}\`.`;
        const message = bullet === undefined ? said.dash : said.bullet;
        const edit = { ...at(sign, after), text: '- ' };
        found.push({
          ...diagnostic(file, at(sign, sign + 1), 'yaml/syntax', message, hint),
          fix: { safe: true, edits: [edit] },
        });
      }
    },
  });
  return found;
}

/** Names of fields that end with a no-break space, as word processors set it before a colon. */
function spacedKeys(file: string, doc: Document, at: At): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(doc, {
    Pair(_key, { key }) {
      if (!isScalar(key) || key.type !== 'PLAIN') return;
      const [from = 0, to = from] = key.range ?? [];
      const written = String(key.value);
      const name = written.trimEnd();
      if (name === written) return;
      const span = at(to - (written.length - name.length), to);
      const message = 'A no-break space stands before the colon.';
      const hint = `Write \`${name.slice(0, 60)}:\`.`;
      const fix = { safe: true, edits: [{ ...span, text: '' }] };
      found.push({ ...diagnostic(file, span, 'yaml/syntax', message, hint), fix });
    },
  });
  return found;
}

/**
 * Values that nobody wrote yet, as in the form for a new page; those that programs write for nothing; and values
 * that end with a quotation mark or a bracket that nothing opens, since the one at their beginning is lost.
 */
function oddValues(file: string, doc: Document, at: At): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(doc, {
    Scalar(key, node, parents) {
      if (key === 'key') return;
      const value = String(node.value);
      const [from = 0, to = from] = node.range ?? [];
      if (node.type === 'PLAIN' && /^(?:~|null|Null|NULL)$/.test(value) && formOf(fieldOf(parents) ?? '')) {
        const message = `\`${value}\` stands for nothing and is read as a word.`;
        const hint = 'Leave the field out, or put it between quotation marks where it is meant as a text.';
        found.push(diagnostic(file, at(from, to), 'schema/invalid', message, hint));
      }
      if (value === '…' || value === '...') {
        const message = `${value} stands for what is still to be written.`;
        const hint = 'Write it, or begin the line with # to leave the field out.';
        found.push(diagnostic(file, at(from, to), 'schema/invalid', message, hint));
      }
      const sign = node.type === 'PLAIN' ? strayIn(value) : undefined;
      if (sign === undefined) return;
      const message = `\`${sign}\` closes what nothing opens.`;
      const hint = 'Write its partner before the value, or put the value between quotation marks.';
      found.push(diagnostic(file, at(from, to), 'yaml/syntax', message, hint));
    },
  });
  return found;
}
