import { didYouMean } from '../dossier/nearest.ts';

/** What a command is for and what it takes. */
interface Help {
  /** How it is called. */
  usage: string;
  does: string;
  /** What may follow it, as written, and what that means. */
  takes?: Readonly<Record<string, string>>;
}

const content = { '--content FOLDER': 'the content; default content/' };
const tlp = { '--tlp LEVEL': 'leaves out what is marked above CLEAR, GREEN, AMBER, AMBER+STRICT or RED' };
const base = { '--base PATH': 'the path under which the site will stand, such as /libya/' };
const out = { '--out FOLDER': 'the folder to write; default dist/' };
const reason = {
  '--tlp LEVEL': 'how the reason is marked, and so who reads it; default as high as the highest part',
};

/** Every command, those first that a new user meets first. */
export const helps = {
  start: {
    usage: 'npm start',
    does: 'Builds the dossier and serves it to this machine. PORT=8080 picks another port.',
    takes: { ...content, ...out, ...tlp, ...base },
  },
  dev: {
    usage: 'npm run dev',
    does: 'Serves the dossier while it is written: a page that is saved shows at once.',
    takes: { ...content, ...tlp, ...base },
  },
  check: {
    usage: 'npm run check',
    does: 'Says what is wrong, where, and how to mend it. Builds nothing.',
    takes: {
      '--fix': 'first mends what is safe',
      '--fix=CODE,…': 'and takes the exact replacements of these codes',
      '--online': 'asks for the page of every source: which are gone, moved or changed',
      ...content,
      '--tlp LEVEL': 'also lists what a build with this ceiling leaves out',
      '--format FORMAT': 'human, json, github or sarif',
    },
  },
  new: {
    usage: 'npm run new -- actor "Ada Quay"',
    does: 'Writes a page or a source with every field explained, and asks for what it needs.',
    takes: {
      'THING "NAME"': 'an actor, event, place, document, source or brief',
      'dossier "TITLE"': 'a dossier to begin with, in the folder that --content names',
      '--FIELD VALUE': 'an answer that is not asked for then, such as --kind person',
      '--new-publisher "NAME"': 'with source: who published it, added to publishers.yaml',
      ...content,
    },
  },
  build: {
    usage: 'npm run build',
    does: 'Builds the site. Where the content holds an error, the site that is there stays.',
    takes: { ...content, ...out, ...tlp, ...base, '--timings': 'says where the time went' },
  },
  bundle: {
    usage: 'npm run bundle',
    does: 'Writes the ZIP that opens by double-click, a single HTML file, PDF and EPUB, with checksums.',
    takes: {
      '--only FORMATS': 'some of them: zip, html, pdf, epub, with commas between',
      '--images none': 'leaves the pictures out of the single HTML file',
      ...content,
      '--out FOLDER': 'the folder to write; default out/',
      ...tlp,
      '--verify FILE': 'checks a bundle instead',
      '--key KEY': 'with --verify: the minisign key that signed it, or a file that holds it',
    },
  },
  review: {
    usage: 'npm run review -- --base origin/main',
    does: 'Prints as Markdown what the content says otherwise than a branch or commit.',
    takes: {
      '--base COMMIT': 'what to compare with',
      '--address URL': 'where the content folder stands on the code host, so that findings lead there',
      ...content,
    },
  },
  edition: {
    usage: 'npm run edition -- 2026-11-24 -m "why it is frozen"',
    does: 'Freezes what the dossier says today, so that readers see what changes.',
    takes: { DAY: 'its name', '-m REASON': 'what readers see beside what changed', ...content, ...reason },
  },
  evidence: {
    usage: 'npm run evidence -- add SOURCE FILE',
    does: 'Keeps a copy of a source, its hash checked at every build.',
    takes: {
      'add SOURCE FILE': 'the id of the source, and the copy',
      verify: 'checks every copy',
      '--retrieved DAY': 'when the copy was made; default today',
      '--replace': 'where there is a copy already',
      ...content,
    },
  },
  screenshots: {
    usage: 'npm run screenshots',
    does: 'Takes pictures of every kind of page, into screenshots/.',
    takes: { ...content, ...tlp, ...base },
  },
  lighthouse: {
    usage: 'npm run lighthouse',
    does: 'Measures six kinds of page with Lighthouse.',
    takes: { ...content, ...tlp, ...base },
  },
  synth: {
    usage: 'npm run synth -- 1000 /tmp/synthetic',
    does: 'Writes a synthetic dossier in the ratios of content/.',
    takes: { 'PAGES FOLDER [SEED]': 'how many, an empty folder, and a number that picks the words' },
  },
  bench: {
    usage: 'npm run bench -- --pages 10000 --vs astro',
    does: 'Builds synthetic dossiers and tells time, memory and size of each step.',
    takes: {
      '--pages N,N': 'their sizes',
      '--cold': 'cold builds alone',
      '--vs astro': 'the same text with plain Astro beside it',
      '--vs-pages N': 'the size of that',
      '--bundle': 'also the offline ZIP',
      '--dev': 'also how soon a save shows',
      '--seed N': 'other words',
      '--json FILE': 'where the figures go',
    },
  },
  test: { usage: 'npm test', does: 'Style, types, unit tests, then the site in a browser.' },
} as const satisfies Record<string, Help>;

export type CommandName = keyof typeof helps;

/** Whether the words of a command line ask for help, and the others of them. */
export function helpIn(written: readonly string[]): { isAsked: boolean; rest: readonly string[] } {
  const others = written.filter((word) => word !== '--help' && word !== '-h');
  const rest = others[0] === 'help' ? others.slice(1) : others;
  return { isAsked: rest.length < written.length, rest };
}

/** All commands, or one with what it takes. @param name of a command */
export function helpText(name?: CommandName): string {
  if (name !== undefined) return helpOf(helps[name]);
  const all = Object.values(helps).map(({ usage, does }): [string, string] => [
    usage.replace(/ -- .*/, ''),
    does,
  ]);
  return `${inColumns(all)}\nWhat a command takes: npm run help -- NAME. Options come after --, as in\n  npm run build -- --content ../my-dossier\n`;
}

function helpOf({ usage, does, takes = {} }: Help): string {
  const rows = Object.entries(takes);
  return `${usage}\n\n${does}\n${rows.length > 0 ? `\n${inColumns(rows)}` : ''}`;
}

function inColumns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}

/** Says which commands there are to someone who named another. */
export function commandHint(written: string): string {
  const names = Object.keys(helps);
  return [didYouMean(written, names), `Commands: ${names.join(', ')}.`]
    .filter((part) => part !== undefined)
    .join(' ');
}
