import path from 'node:path';
import { watch } from 'chokidar';
import { isHidden } from '../../dossier/contentFile.ts';
import type { Build } from '../../dossier/current.ts';
import { byPosition, type Diagnostic } from '../../dossier/diagnostics.ts';
import type { FileHistory } from '../../dossier/editing.ts';
import { lintCodes } from '../../dossier/lint/codes.ts';
import type { Tlp } from '../../dossier/schema.ts';
import { type ViewContext, viewContext } from '../../views/context.ts';
import type { PageFindings } from '../../views/findings.ts';
import { type SitePage, sitePages } from '../../views/sitePages.ts';
import { editingOf, gitHistory } from '../gitHistory.ts';
import { Compiler, type Preview } from './compiler.ts';
import { findingsByPage } from './findings.ts';
import { Lints } from './lints.ts';

/** A save is often more than one event, and a checkout is hundreds. */
const SETTLE_MS = 20;
/** Quiet after which what takes longer than a save begins: the whole check, the search index. */
const QUIET_MS = 1000;

/** The dossier as it is shown at one moment. */
export interface Shown {
  build: Build;
  context: ViewContext;
  preview: Preview;
  /** Pages made from the content, by path within the site, base left out; planned when first asked for. */
  pages(): ReadonlyMap<string, SitePage>;
  diagnostics: Diagnostic[];
  /** What the overlay of the page at an address says. */
  findings(href: string): PageFindings;
}

export interface SessionOptions {
  content: string;
  tlp: Tlp | undefined;
  /** Begins and ends with a slash. */
  base: string;
}

export interface Listener {
  /** What is shown, or what is said of it, is another. */
  changed(shown: Shown): void;
  /** Nothing was saved for a while. @param isOld whether something has been since */
  quiet(shown: Shown, isOld: () => boolean): Promise<void>;
  /** Every finding of the whole check is known. */
  checked(diagnostics: readonly Diagnostic[]): void;
  /** The program itself failed; what was shown stays. */
  failed(error: unknown): void;
}

/** Holds a dossier ready to be shown, and follows its content folder. */
export class Session {
  readonly #options: SessionOptions;
  readonly #listener: Listener;
  readonly #compiler: Compiler;
  readonly #lints: Lints;
  readonly #history: Record<string, FileHistory>;
  #shown: Shown | undefined;
  #isStale = true;
  #isUpdating = false;
  #isSettling = false;
  #timer: NodeJS.Timeout | undefined;
  #close: (() => Promise<void>) | undefined;

  constructor(options: SessionOptions, listener: Listener) {
    this.#options = options;
    this.#listener = listener;
    this.#compiler = new Compiler(options.content, options.tlp);
    this.#lints = new Lints(options);
    this.#history = gitHistory(options.content);
  }

  /** What is shown now; undefined where not even a first attempt succeeded. */
  get shown(): Shown | undefined {
    return this.#shown;
  }

  /** Compiles the content, then follows it. */
  async open(): Promise<void> {
    const { content } = this.#options;
    const watcher = watch(content, {
      ignoreInitial: true,
      // What a command writes beside a file before it takes its place, and what is no content.
      ignored: (file) => file.endsWith('.tmp') || path.relative(content, file).split(path.sep).some(isHidden),
    });
    this.#close = () => watcher.close();
    watcher.on('all', () => this.#touch());
    watcher.on('error', (error) => this.#listener.failed(error));
    await this.#follow();
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all([this.#close?.(), this.#compiler.close(), this.#lints.close()]);
  }

  #touch(): void {
    this.#isStale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#follow(), SETTLE_MS);
  }

  /** Compiles until nothing has changed meanwhile. */
  async #follow(): Promise<void> {
    if (this.#isUpdating) return;
    this.#isUpdating = true;
    while (this.#isStale) {
      this.#isStale = false;
      try {
        this.#show(await this.#compiler.compile());
      } catch (error) {
        this.#listener.failed(error);
      }
    }
    this.#isUpdating = false;
    this.#timer = setTimeout(() => this.#settle(), QUIET_MS);
  }

  #show(preview: Preview): void {
    const { dossier, digest } = preview;
    const { base } = this.#options;
    const build = { dossier, base, digest, editing: editingOf(preview, () => this.#history) };
    const context = viewContext(build);
    let planned: ReadonlyMap<string, SitePage> | undefined;
    const pages = (): ReadonlyMap<string, SitePage> => {
      planned ??= new Map(
        [...sitePages(context).values()].map((page) => [`/${page.href.slice(base.length)}`, page]),
      );
      return planned;
    };
    this.#say({ build, context, preview, pages }, [...preview.diagnostics, ...this.#lintsThatStand(preview)]);
  }

  #say(state: Omit<Shown, 'diagnostics' | 'findings'>, found: readonly Diagnostic[]): void {
    const diagnostics = [...found].sort(byPosition);
    const findings = findingsByPage(state.preview, diagnostics, state.context);
    this.#shown = { ...state, diagnostics, findings };
    this.#listener.changed(this.#shown);
  }

  /** What the last whole check said of files that have not changed since. */
  #lintsThatStand({ texts }: Preview): Diagnostic[] {
    const before = this.#shown;
    if (!before) return [];
    return before.diagnostics.filter(
      ({ code, file }) =>
        Object.hasOwn(lintCodes, code) && texts.get(file) === before.preview.texts.get(file),
    );
  }

  async #settle(): Promise<void> {
    const shown = this.#shown;
    if (this.#isSettling || !shown) return;
    this.#isSettling = true;
    const { build } = shown;
    const isOld = () => this.#isStale || this.#shown?.build !== build;
    try {
      await Promise.all([this.#check(shown, isOld), this.#listener.quiet(shown, isOld)]);
    } catch (error) {
      this.#listener.failed(error);
    }
    this.#isSettling = false;
    if (isOld() && !this.#isUpdating) this.#touch();
  }

  async #check(shown: Shown, isOld: () => boolean): Promise<void> {
    const found = await this.#lints.run();
    if (!found || isOld()) return;
    this.#say(shown, found);
    this.#listener.checked(found);
  }
}
