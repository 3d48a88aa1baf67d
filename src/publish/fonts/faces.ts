/** One font file of a package from @fontsource: what it covers and what of it the site uses. */
export interface Face {
  /** Name in the style sheet; see `--serif`, `--sans` and `--arabic` in tokens.css. */
  family: string;
  package: string;
  style: 'normal' | 'italic';
  /** The part of the weight axis that is kept. */
  weight: number | { min: number; max: number };
  /** Script subsets of the package, in the order in which a browser looks. */
  scripts: readonly string[];
}

const european = ['vietnamese', 'greek', 'cyrillic', 'latin-ext', 'latin'];

/** Reading is set in Source Serif, data in Source Sans, Arabic in Noto Naskh. */
export const faces: readonly Face[] = [
  {
    family: 'Source Serif 4 Variable',
    package: 'source-serif-4',
    style: 'normal',
    weight: { min: 400, max: 700 },
    scripts: european,
  },
  {
    family: 'Source Serif 4 Variable',
    package: 'source-serif-4',
    style: 'italic',
    weight: 400,
    scripts: european,
  },
  {
    family: 'Source Sans 3 Variable',
    package: 'source-sans-3',
    style: 'normal',
    weight: { min: 400, max: 700 },
    scripts: european,
  },
  {
    family: 'Noto Naskh Arabic Variable',
    package: 'noto-naskh-arabic',
    style: 'normal',
    weight: { min: 400, max: 700 },
    scripts: ['arabic'],
  },
];
