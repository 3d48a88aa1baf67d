import { randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { byPosition } from '../dossier/diagnostics.ts';
import { checkEvidence, EVIDENCE, evidenceFault, hashOf } from '../dossier/evidence.ts';
import { didYouMean } from '../dossier/nearest.ts';
import { asOptions, readArguments } from './arguments.ts';
import { placeIn } from './contentPlace.ts';
import { CliError } from './errors.ts';
import { recordArchive } from './evidence/archiveRecord.ts';
import { parseOptions, pathFrom } from './options.ts';
import { report, showsColour } from './report.ts';
import { recordsOf } from './sourceRecords.ts';
import { readPastDay } from './today.ts';

const usage = 'npm run evidence -- add SOURCE FILE, or npm run evidence -- verify';

/**
 * `npm run evidence -- add SOURCE FILE` keeps a copy of a source: puts it into `evidence/` under the
 * source's id and writes its SHA-256 into the record; `--retrieved DAY` where it was not today, `--replace`
 * where there is a copy already. `npm run evidence -- verify` checks every copy.
 * @param now for the day of retrieval
 * @returns the exit code
 */
export async function run(args: string[], now: Date = new Date()): Promise<number> {
  const text = { type: 'string' } as const;
  const options = { content: text, retrieved: text, replace: { type: 'boolean' } } as const;
  const read = readArguments({ args, options, allowPositionals: true }, usage);
  const { retrieved = now.toISOString().slice(0, 10), replace = false, ...rest } = read.values;
  const { content } = parseOptions(asOptions(rest), ['content']);
  const [verb, id, file, ...more] = read.positionals;
  if (verb === 'verify' && id === undefined) return verify(content);
  if (verb !== 'add' || id === undefined || file === undefined || more.length > 0)
    throw new CliError('Say what to do with the evidence.', `Write ${usage}.`);
  return add(content, id, pathFrom(file), { retrieved: readPastDay('--retrieved', retrieved, now), replace });
}

async function verify(content: string): Promise<number> {
  const { records, errors } = await recordsOf(content);
  const checked = await checkEvidence(content, records, errors.length === 0);
  const { sizes } = checked;
  // Nothing vouches for a file that no record names.
  const found = [...errors, ...checked.diagnostics.map((d) => ({ ...d, severity: 'error' as const }))];
  const kept = records.flatMap(({ source: { id, archive } }) =>
    archive && sizes.has(archive.file) ? [`${archive.sha256}  ${EVIDENCE}/${archive.file}  ${id}\n`] : [],
  );
  process.stdout.write(kept.join(''));
  process.stderr.write(
    report('human', found.sort(byPosition), content, { colour: showsColour(process.stderr) }),
  );
  if (found.length > 0) return 1;
  console.log(`${kept.length} archived files are as they were recorded.`);
  return 0;
}

async function add(
  content: string,
  id: string,
  from: string,
  { retrieved, replace }: { retrieved: string; replace: boolean },
): Promise<number> {
  const { records } = await recordsOf(content);
  const record = records.find(({ source }) => source.id === id.normalize('NFC'));
  if (!record)
    throw new CliError(
      `There is no source "${id}".`,
      didYouMean(
        id,
        records.map(({ source }) => source.id),
      ) ?? 'Write its record first: npm run new -- source.',
    );
  checkFile(from);
  const name = `${record.source.id}${path.extname(from).toLowerCase()}`;
  const target = placeIn(content, `${EVIDENCE}/${name}`);
  const sources = placeIn(content, record.file);
  const old = record.source.archive;
  if (!replace && (old || existsSync(target)))
    throw new CliError(
      `"${id}" has an archived copy, ${EVIDENCE}/${old?.file ?? name}.`,
      'Add --replace to keep the new one instead.',
    );
  await mkdir(path.dirname(target), { recursive: true });
  const part = `${target}.${randomBytes(4).toString('hex')}.part`;
  let sha256: string;
  try {
    await copyFile(from, part, constants.COPYFILE_EXCL);
    sha256 = await hashOf(part);
    const copy = { file: name, sha256, retrieved };
    const edited = recordArchive(await readFile(sources, 'utf8'), record.source.id, copy);
    if (edited === undefined) throw new CliError(`The record of "${id}" is no longer in ${record.file}.`);
    await rename(part, target);
    await writeFile(sources, edited);
  } finally {
    await rm(part, { force: true });
  }
  console.log(`${EVIDENCE}/${name}  ${sha256}  recorded in ${record.file}`);
  if (old && old.file !== name) console.log(`${EVIDENCE}/${old.file} is no longer named by "${id}".`);
  return 0;
}

function checkFile(from: string): void {
  const fault = evidenceFault(path.dirname(from), path.basename(from));
  if (fault === 'missing') throw new CliError(`There is no file ${from}.`);
  if (fault) throw new CliError(`${from} ${fault.found}`, fault.hint);
}
