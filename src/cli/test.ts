import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { findBrowser } from './browser.ts';
import { CliError } from './errors.ts';
import { parseOptions, root } from './options.ts';

interface Counts {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  /** Resolves to the exit code. */
  run(): Promise<number>;
  /** Counts of a step that runs tests, read after it ended. */
  counts?(): Promise<Counts>;
}

const vitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number() })
  .transform((report): Counts => ({ passed: report.numPassedTests, failed: report.numFailedTests }));

const playwrightReport = z
  .object({ stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }) })
  .transform(({ stats }): Counts => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));

/**
 * `npm test`: style, types, unit tests, then the built site in a browser; stops at the first step that
 * fails. The last line is `N passed, N failed`; a step that fails without a failed test counts as one.
 */
export async function run(args: string[]): Promise<number> {
  parseOptions(args, []);
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-test-'));
  const total: Counts = { passed: 0, failed: 0 };
  let code = 0;
  try {
    for (const step of steps(folder)) {
      process.stdout.write(`\n── ${step.name}\n`);
      code = await step.run();
      const counts = await step.counts?.();
      total.passed += counts?.passed ?? 0;
      total.failed += counts?.failed ?? 0;
      if (code === 0) continue;
      if (total.failed === 0) total.failed = 1;
      process.stdout.write(`\nFailed: ${step.name}\n`);
      break;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return code;
}

function steps(folder: string): Step[] {
  const unit = path.join(folder, 'vitest.json');
  const browser = path.join(folder, 'playwright.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${unit}`];
  return [
    { name: 'style (biome)', run: () => tool(['@biomejs/biome', 'biome', ['check', '.']]) },
    { name: 'generated types (astro sync)', run: () => tool(['astro', 'astro', ['sync']]) },
    {
      name: 'types (tsc), and those of templates (astro check)',
      run: () => together(['typescript', 'tsc', ['--noEmit']], ['astro', 'astro', ['check']]),
    },
    {
      name: 'unit tests (vitest)',
      run: () => tool(['vitest', 'vitest', ['run', ...reporters]], { env: { DOSSIER_SLOW_TESTS: '1' } }),
      counts: () => readCounts(unit, vitestReport),
    },
    { name: 'a browser', run: nameBrowser },
    {
      name: 'the site in a browser (playwright)',
      run: async () =>
        tool(['@playwright/test', 'playwright', ['test']], {
          env: { DOSSIER_E2E_PORT: String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_FILE: browser },
        }),
      counts: () => readCounts(browser, playwrightReport),
    },
  ];
}

async function nameBrowser(): Promise<number> {
  try {
    process.env.DOSSIER_CHROMIUM = await findBrowser();
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    process.stderr.write(`${error.message}\n${error.hint ?? ''}\n`);
    return 1;
  }
  process.stdout.write(`${process.env.DOSSIER_CHROMIUM}\n`);
  return 0;
}

/** A port that was free a moment ago; one that was named stays. */
async function freePort(): Promise<number> {
  if (process.env.DOSSIER_E2E_PORT) return Number(process.env.DOSSIER_E2E_PORT);
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 4399;
}

type Program = [pack: string, name: string, args: string[]];

/** Runs programs side by side, each on one core; what each says is kept together. Resolves to the first exit code that is not 0. */
async function together(...programs: Program[]): Promise<number> {
  const codes = await Promise.all(
    programs.map(async (program) => {
      let said = '';
      const hear = (text: string): void => {
        said += text;
      };
      const code = await tool(program, { hear });
      process.stdout.write(said);
      return code;
    }),
  );
  return codes.find((code) => code !== 0) ?? 0;
}

/**
 * Runs a package's own program in this Node; resolves to the exit code.
 * @param hear takes what it writes, which is passed through where this is not given
 */
async function tool(
  [pack, name, args]: Program,
  { env, hear }: { env?: Record<string, string>; hear?: (text: string) => void } = {},
): Promise<number> {
  const home = path.join(root, 'node_modules', pack);
  const { bin } = z
    .object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })
    .parse(JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8')));
  const file = typeof bin === 'string' ? bin : bin[name];
  if (file === undefined) throw new Error(`${pack} has no program ${name}`);
  const child = spawn(process.execPath, [path.join(home, file), ...args], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: hear ? ['inherit', 'pipe', 'pipe'] : 'inherit',
  });
  for (const stream of [child.stdout, child.stderr]) if (hear) stream?.setEncoding('utf8').on('data', hear);
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
  } finally {
    process.off('SIGINT', forward).off('SIGTERM', forward);
  }
}

/** Counts of a report; none where the tool died before it wrote one. */
async function readCounts(file: string, report: z.ZodType<Counts>): Promise<Counts> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? { passed: 0, failed: 0 } : report.parse(JSON.parse(text));
}
