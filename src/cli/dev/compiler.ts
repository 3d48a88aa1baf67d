import { type Compiled, compile } from '../../dossier/compile.ts';
import type { Content } from '../../dossier/content.ts';
import { compare, type Diagnostic } from '../../dossier/diagnostics.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { keepSources } from '../../dossier/keptSources.ts';
import { type KeptParser, keepParsed } from '../../dossier/parseKept.ts';
import { readContent, type TextMemory } from '../../dossier/read.ts';
import type { Tlp } from '../../dossier/schema.ts';
import { parsedOf } from '../cache.ts';

/** What a state of the content comes to. */
export interface Preview {
  dossier: Dossier;
  digest: string;
  sourceFiles: Record<string, string>;
  /** Whether the ceiling leaves anything out. */
  isFiltered: boolean;
  /** Every finding about the texts as they are. */
  diagnostics: Diagnostic[];
  /** The texts as they are, by file. */
  texts: ReadonlyMap<string, string>;
  /** Files with errors that are shown as they stood before. */
  asBefore: ReadonlySet<string>;
}

/**
 * Compiles a content folder again and again. A file with errors is shown as it last was without them; one
 * that never was, as far as it can be read.
 */
export class Compiler {
  readonly #dir: string;
  readonly #tlp: Tlp | undefined;
  readonly #parser: KeptParser;
  readonly #sources = keepSources();
  readonly #texts: TextMemory = new Map();
  readonly #good = new Map<string, string>();
  /** What was shown last, and the texts it was made from. */
  #last: { content: Content; compiled: Compiled } | undefined;

  constructor(dir: string, tlp: Tlp | undefined) {
    this.#dir = dir;
    this.#tlp = tlp;
    this.#parser = keepParsed(parsedOf(dir));
  }

  /** Reads and compiles what is there now. */
  async compile(): Promise<Preview> {
    const content = await readContent(this.#dir, { memory: this.#texts });
    const texts = new Map(content.files.map(({ file, text }) => [file, text]));
    const now = await this.#compile(content);
    const broken = new Set(now.diagnostics.filter((d) => d.severity === 'error').map(({ file }) => file));
    for (const [file, text] of texts) if (!broken.has(file)) this.#good.set(file, text);
    const asBefore = new Set([...broken].filter((file) => this.#good.has(file) && isThere(content, file)));
    const shownContent = asBefore.size === 0 ? content : this.#mended(content, asBefore);
    const shown = asBefore.size === 0 ? now : await this.#compileAgain(shownContent);
    this.#last = { content: shownContent, compiled: shown };
    if (!shown.dossier) throw new Error('A lenient compilation gave no dossier.');
    return {
      dossier: shown.dossier,
      digest: shown.digest,
      isFiltered: shown.isFiltered,
      sourceFiles: { ...shown.sourceFiles, ...now.sourceFiles },
      diagnostics: now.diagnostics,
      texts,
      asBefore,
    };
  }

  close(): Promise<void> {
    return this.#parser.close();
  }

  /** Where a page breaks, what is shown in its place is most often what was shown before. */
  #compileAgain(content: Content): Promise<Compiled> | Compiled {
    return this.#last && isSame(this.#last.content, content) ? this.#last.compiled : this.#compile(content);
  }

  #compile(content: Content): Promise<Compiled> {
    return compile(this.#dir, this.#tlp, {
      lenient: true,
      parse: this.#parser.parse,
      sources: this.#sources,
      // Findings are added to the list that comes with the texts.
      read: async () => ({ ...content, diagnostics: [...content.diagnostics] }),
      clock: { now: new Date(), publishes: false },
    });
  }

  #mended(content: Content, asBefore: ReadonlySet<string>): Content {
    const sound = content.files.filter(({ file }) => !asBefore.has(file));
    const before = [...asBefore].map((file) => ({ file, text: this.#good.get(file) ?? '' }));
    return {
      ...content,
      files: [...sound, ...before].sort((a, b) => compare(a.file, b.file)),
      unread: content.unread.filter((file) => !asBefore.has(file)),
    };
  }
}

function isThere({ files, unread }: Content, name: string): boolean {
  return unread.includes(name) || files.some(({ file }) => file === name);
}

function isSame(a: Content, b: Content): boolean {
  return (
    a.files.length === b.files.length &&
    a.files.every(({ file, text }, i) => b.files[i]?.file === file && b.files[i]?.text === text) &&
    JSON.stringify([a.unread, a.assets]) === JSON.stringify([b.unread, b.assets])
  );
}
