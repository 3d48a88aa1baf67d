import fs from 'node:fs';
import { crc32 } from 'node:zlib';
import { keepFile } from '../keptFile.ts';

/** What a file keeps for a state; undefined where it is of another one, damaged or not there. */
export function readState<T>(file: string, state: string): T | undefined {
  try {
    const text = fs.readFileSync(file, 'utf8');
    const [sum = '', of = ''] = text.split('\n', 2);
    const json = text.slice(sum.length + of.length + 2);
    return of === state && sum === String(crc32(json)) ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}

/** @param state digest of all that the value comes of, the program among it */
export function keepState(file: string, state: string, value: unknown): void {
  const json = JSON.stringify(value);
  keepFile(file, `${crc32(json)}\n${state}\n${json}`);
}
