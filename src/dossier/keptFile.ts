import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Writes what can be made again: beside its place, then moved there, so that nobody ever reads half of it. A
 * full disk or a read-only folder costs the next run its time, and no more.
 */
export function keepFile(file: string, data: string | Uint8Array): void {
  const beside = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(beside, data);
    fs.renameSync(beside, file);
  } catch {
    fs.rmSync(beside, { force: true });
  }
}
