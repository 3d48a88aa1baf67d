import fs from 'node:fs';
import path from 'node:path';

/** What an earlier build kept of its views, for `TrackedViews`; undefined where there is nothing. */
export function readKeptViews(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Keeps what `TrackedViews` saved. The file is there whole or not at all. @throws where the disk refuses it */
export function keepViews(file: string, bytes: Buffer): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(beside, bytes);
  fs.renameSync(beside, file);
}
