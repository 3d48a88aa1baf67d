import { appendFile, readFile } from 'node:fs/promises';

/** Adds lines at the end of a file, which need not be there yet. @throws where it is there and cannot be read */
export async function append(file: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const parting = before === '' || before.endsWith('\n') ? '' : '\n';
  await appendFile(file, `${parting}${text}`);
}
