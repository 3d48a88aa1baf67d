/** One file of the site: path within it, SHA-256 in hexadecimal, size in bytes. */
export type ListedFile = readonly [path: string, sha256: string, size: number];

/** Where the site lists its files, and where a browser that keeps it keeps that list. */
export const LISTING = 'offline-manifest.json';
