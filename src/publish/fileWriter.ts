import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Files under way at once: enough to keep a disk busy, few enough to hold in memory. */
const MOST = 128;

/** Writes the files of a folder while the caller goes on. */
export class FileWriter {
  readonly #folder: string;
  readonly #folders = new Map<string, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;
  #failure: { error: unknown } | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Begins to write a file. @param name path from the folder, forward slashes */
  write(name: string, data: Buffer): void {
    this.#underWay++;
    this.#put(name, data)
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => {
        this.#underWay--;
        for (const resume of this.#waiting.splice(0)) resume();
      });
  }

  /** Resolves as soon as another file may be begun. @throws where one could not be written */
  async room(): Promise<void> {
    await this.#until(MOST - 1);
  }

  /** Resolves when everything is written. @throws where a file could not be */
  async finish(): Promise<void> {
    await this.#until(0);
  }

  async #until(most: number): Promise<void> {
    while (this.#underWay > most) await new Promise<void>((resume) => this.#waiting.push(resume));
    if (this.#failure) throw this.#failure.error;
  }

  async #put(name: string, data: Buffer): Promise<void> {
    await this.#make(path.posix.dirname(name));
    await writeFile(path.join(this.#folder, name), data);
  }

  /** Makes a folder and those around it, each once. */
  #make(folder: string): Promise<unknown> {
    const known = this.#folders.get(folder);
    if (known) return known;
    const made =
      folder === '.'
        ? mkdir(this.#folder, { recursive: true })
        : this.#make(path.posix.dirname(folder)).then(() => mkdir(path.join(this.#folder, folder)));
    const there = made.catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
    this.#folders.set(folder, there);
    return there;
  }
}
