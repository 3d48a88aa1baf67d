import { open } from 'node:fs/promises';
import path from 'node:path';
import ExifReader from 'exifreader';

/** What the lints need of an image. */
export interface ImageFacts {
  /** Size of the file, in bytes. */
  bytes: number;
  /** In pixels; undefined where the format does not say so near its beginning. */
  width?: number;
  height?: number;
  /** Whether its metadata tells where it was taken. */
  hasLocation: boolean;
}

/** Metadata stands at the beginning of an image; an image that hides it further back is read no further. */
const HEAD = 512 * 1024;

/**
 * Reads the heads of images.
 * @param files paths from the content folder, known to be plain files inside it.
 */
export async function readImages(dir: string, files: readonly string[]): Promise<Map<string, ImageFacts>> {
  const images = new Map<string, ImageFacts>();
  for (const file of files) {
    const facts = await readImage(path.join(dir, file));
    if (facts) images.set(file, facts);
  }
  return images;
}

async function readImage(file: string): Promise<ImageFacts | undefined> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(Math.min(size, HEAD));
    await handle.read(head, 0, head.length, 0);
    return { bytes: size, ...factsOf(head) };
  } finally {
    await handle.close();
  }
}

function factsOf(head: Buffer): Omit<ImageFacts, 'bytes'> {
  try {
    const tags = ExifReader.load(head, { expanded: true });
    const width = numberOf(tags.file?.['Image Width']?.value ?? tags.png?.['Image Width']?.value);
    const height = numberOf(tags.file?.['Image Height']?.value ?? tags.png?.['Image Height']?.value);
    return {
      hasLocation: tags.gps !== undefined && Object.keys(tags.gps).length > 0,
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
    };
  } catch {
    // No metadata that can be read: nothing that tells a place.
    return { hasLocation: false };
  }
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
