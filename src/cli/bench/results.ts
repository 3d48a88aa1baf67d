import { readdirSync, statSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import type { Ratios } from '../synthetic/ratios.ts';
import type { FirstSearch } from './firstSearch.ts';
import type { Measured } from './measure.ts';

/** One step of a run. */
export interface Step extends Omit<Measured, 'text'> {
  name: string;
  /** Seconds of each stage of a build, as `--timings` tells them. */
  stages?: Record<string, number>;
}

/** All steps at one size. */
export interface SizeResult {
  pages: number;
  /** Files and bytes of the built site. */
  files: number;
  bytes: number;
  /** HTML pages of the site, and the largest of them in bytes. */
  html: number;
  largest: number;
  steps: Step[];
  /** On a host; none where there is no browser. */
  searches: FirstSearch[];
}

/** The peer beside this project, on the same text. */
export interface PeerResult {
  pages: number;
  ours: Step;
  peer: Step;
  /** How many times longer the peer took, and how many times its memory is of ours. */
  times: number;
  memory: number;
}

/** What a reader without a server gets. */
export interface BundleResult {
  pages: number;
  step: Step;
  /** Bytes of the ZIP, and of a ZIP of the site as it is. */
  bytes: number;
  zippedSite: number;
  searches: FirstSearch[];
}

/** Milliseconds. */
export interface Spread {
  median: number;
  most: number;
}

/** How long a save takes to show in a browser that `npm run dev` serves. */
export interface EditingResult {
  pages: number;
  /** Seconds from the command to the address. */
  start: number;
  /** On the saved page, on a page that the save links to, and of a mistake over the page. */
  page: Spread;
  backlink: Spread;
  mistake: Spread;
}

/** A whole run, as it is written to its JSON file. */
export interface BenchResult {
  machine: {
    cores: number;
    model: string;
    gigabytes: number;
    system: string;
    node: string;
    /** What else the machine was doing as the run began: the load averages of 1, 5 and 15 minutes. */
    load: number[];
  };
  seed: number;
  ratios: Ratios;
  sizes: SizeResult[];
  peer?: PeerResult;
  bundle?: BundleResult;
  editing?: EditingResult;
}

/** What the run was measured on. */
export function machine(): BenchResult['machine'] {
  return {
    cores: availableParallelism(),
    model: cpus()[0]?.model.trim() ?? '',
    gigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    load: loadavg().map((load) => Math.round(load * 100) / 100),
  };
}

/** Counts the files of a site. */
export function weigh(dir: string): Pick<SizeResult, 'files' | 'bytes' | 'html' | 'largest'> {
  const sizes = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, size: statSync(path.join(entry.parentPath, entry.name)).size }));
  const html = sizes.filter(({ name }) => name.endsWith('.html')).map(({ size }) => size);
  return {
    files: sizes.length,
    bytes: sizes.reduce((sum, { size }) => sum + size, 0),
    html: html.length,
    largest: html.reduce((most, size) => Math.max(most, size), 0),
  };
}

/** Stages of a build from what `--timings` printed. */
export function stagesOf(text: string): Record<string, number> {
  const stages: Record<string, number> = {};
  for (const [, name = '', seconds] of text.matchAll(/^(\S.*?) {2,}(\d+\.\d+) s {2,}/gm))
    stages[name] = Number(seconds);
  return stages;
}

/** The run as a table in Markdown. */
export function table({ sizes, peer, bundle, editing }: BenchResult): string {
  const lines: string[] = [];
  for (const size of sizes) {
    lines.push(
      `${size.pages} pages: ${size.html} HTML files, the largest ${Math.round(size.largest / 1000)} kB; ${size.files} files, ${Math.round(size.bytes / 1e6)} MB`,
      '',
      '| step | seconds | CPU seconds | largest Node process | largest other process |',
      '|---|---|---|---|---|',
      ...size.steps.map(row),
      '',
      ...searchLines('first search on a host', 'files loaded', size.searches),
    );
  }
  const [least, most] = [sizes[0], sizes.at(-1)];
  if (least && most && least !== most) lines.push(growth(least, most), '');
  if (peer) {
    lines.push(
      `Beside plain Astro, ${peer.pages} pages:`,
      '',
      '| | seconds | CPU seconds | largest Node process | largest other process |',
      '|---|---|---|---|---|',
      row({ ...peer.ours, name: 'Dossier' }),
      row({ ...peer.peer, name: 'Astro + @astrojs/mdx + remark-gfm + Pagefind' }),
      '',
      `The peer took ${peer.times.toFixed(1)} times as long and ${peer.memory.toFixed(1)} times the memory.`,
      '',
    );
  }
  if (bundle) lines.push(...bundleLines(bundle));
  if (editing) lines.push(...editingLines(editing));
  return lines.join('\n');
}

function editingLines({ pages, start, page, backlink, mistake }: EditingResult): string[] {
  const cells = ({ median, most }: Spread): string => `${median} ms | ${most} ms`;
  return [
    `Editing ${pages} pages with npm run dev, which served after ${start.toFixed(1)} s; from the save to the browser:`,
    '',
    '| | median | most |',
    '|---|---|---|',
    `| the saved page | ${cells(page)} |`,
    `| a page that it now links to | ${cells(backlink)} |`,
    `| a mistake, over its page | ${cells(mistake)} |`,
    '',
  ];
}

function bundleLines({ pages, step, bytes, zippedSite, searches }: BundleResult): string[] {
  return [
    `The bundle of ${pages} pages: a ZIP of ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / zippedSite).toFixed(2)} times the zipped site, in ${step.seconds.toFixed(1)} s (${step.cpuSeconds?.toFixed(1) ?? '–'} s of CPU, ${step.nodeMegabytes ?? '–'} MB).`,
    '',
    ...searchLines('first search in its folder', 'scripts read', searches),
  ];
}

function searchLines(title: string, files: string, searches: readonly FirstSearch[]): string[] {
  if (searches.length === 0) return [];
  return [
    `| ${title} | milliseconds | ${files} | bytes |`,
    '|---|---|---|---|',
    ...searches.map(
      ({ query, milliseconds, files: read, bytes }) =>
        `| ${query} | ${milliseconds.toFixed(0)} | ${read} | ${Math.round(bytes / 1000)} kB |`,
    ),
    '',
  ];
}

function row({ name, seconds, cpuSeconds, nodeMegabytes, otherMegabytes }: Step): string {
  const megabytes = (size: number | undefined): string => (size ? `${size} MB` : '–');
  return `| ${name} | ${seconds.toFixed(1)} | ${cpuSeconds?.toFixed(1) ?? '–'} | ${megabytes(nodeMegabytes)} | ${megabytes(otherMegabytes)} |`;
}

function growth(least: SizeResult, most: SizeResult): string {
  const cold = (size: SizeResult): Step | undefined => size.steps[0];
  const each = (size: SizeResult, of: number | undefined): number => (of ?? 0) / size.pages;
  const ratio = (of: (step: Step | undefined) => number | undefined): string =>
    (each(most, of(cold(most))) / each(least, of(cold(least)))).toFixed(2);
  return `Cold, a page at ${most.pages} costs ${ratio((s) => s?.seconds)} of the time, ${ratio((s) => s?.cpuSeconds)} of the CPU and ${ratio((s) => s?.nodeMegabytes)} of the memory of one at ${least.pages}.`;
}
