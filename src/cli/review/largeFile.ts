import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../publish/fileDigest.ts';
import type { Repository } from '../git.ts';

const POINTER =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-.+\n)*oid sha256:([0-9a-f]{64})\nsize (\d+)\n$/;
const MOST_OF_POINTER = 1024;

/**
 * The file that Git LFS keeps apart, where these bytes are what stands for it and the repository has it. Git
 * LFS itself is a program that the repository's config names, and is not run.
 */
export function largeFile(repository: Repository, data: Buffer): Buffer | undefined {
  if (data.length > MOST_OF_POINTER) return undefined;
  const [, digest, size] = POINTER.exec(data.toString('latin1')) ?? [];
  const dir = digest && repository.attempt(['rev-parse', '--path-format=absolute', '--git-common-dir']);
  if (!dir) return undefined;
  const file = path.join(dir, 'lfs/objects', digest.slice(0, 2), digest.slice(2, 4), digest);
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size !== Number(size)) return undefined;
  const kept = readFileSync(file);
  return sha256(kept) === digest ? kept : undefined;
}
