import path from 'node:path';

/** Whether a folder is another one or lies in it; both absolute. */
export function isWithin(folder: string, outer: string): boolean {
  const way = path.relative(outer, folder);
  return way.split(path.sep)[0] !== '..' && !path.isAbsolute(way);
}
