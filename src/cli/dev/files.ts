import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Build } from '../../dossier/current.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { EVIDENCE } from '../../dossier/evidence.ts';
import { writeExports } from '../../publish/exports.ts';
import { charactersOf } from '../../publish/fonts/characters.ts';
import { writeFonts } from '../../publish/fonts.ts';
import { viewContext } from '../../views/context.ts';
import { imagePath } from '../../views/urls.ts';
import { wordsFor } from '../../views/words.ts';

/** Where the picture or archived copy that stands at a path of the site lies in the content folder. */
export function contentFile({ assets, sources, evidence }: Dossier, pathname: string): string | undefined {
  const asset = assets.find((name) => imagePath(name) === pathname);
  if (asset !== undefined) return asset;
  const [id] = Object.entries(evidence).find(([, { file }]) => file === pathname) ?? [];
  const archive = id === undefined ? undefined : sources[id]?.archive;
  return archive && `${EVIDENCE}/${archive.file}`;
}

/** The files of a site that are neither pages nor styles: fonts, data, feeds, covers, redirects. */
export class SiteFiles {
  readonly #folder: string;
  readonly #fontCache: string;
  #characters: ReadonlySet<number> = new Set();
  #exported: { build: Build; dir: Promise<string> } | undefined;
  #count = 0;

  /**
   * @param folder for the files, of this process alone
   * @param fontCache folder that keeps cut fonts
   */
  constructor(folder: string, fontCache: string) {
    this.#folder = folder;
    this.#fontCache = fontCache;
  }

  /** Folder that holds `assets/fonts.css` and the fonts. */
  get fonts(): string {
    return path.join(this.#folder, 'fonts');
  }

  /** Cuts the fonts again where the dossier uses a character that they lack. @throws where they cannot be written */
  async refreshFonts(dossier: Dossier): Promise<void> {
    const wanted = charactersOf(dossier, wordsFor(dossier.file.lang));
    const characters = new Set([...this.#characters, ...wanted]);
    if (characters.size === this.#characters.size) return;
    await writeFonts({ dir: this.fonts, characters, cache: this.#fontCache });
    this.#characters = characters;
  }

  /** Folder of everything that is exported from a dossier; written when it is first asked for, and again where that failed. */
  exported(build: Build): Promise<string> {
    if (this.#exported?.build !== build) {
      const old = this.#exported?.dir;
      old?.then((dir) => rm(dir, { recursive: true, force: true })).catch(() => {});
      const made = { build, dir: this.#export(build) };
      this.#exported = made;
      made.dir.catch(() => {
        if (this.#exported === made) this.#exported = undefined;
      });
    }
    return this.#exported.dir;
  }

  async #export(build: Build): Promise<string> {
    const dir = path.join(this.#folder, `exports-${++this.#count}`);
    await mkdir(dir, { recursive: true });
    await writeExports(viewContext(build), dir);
    return dir;
  }
}
