/** A seeded generator of numbers in [0, 1): mulberry32, the same on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ONSETS = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'fl',
  'g',
  'gr',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'qu',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
  'z',
];
const RIMES = [
  'a',
  'an',
  'ar',
  'e',
  'el',
  'en',
  'er',
  'i',
  'in',
  'is',
  'o',
  'on',
  'or',
  'u',
  'un',
  'us',
  'é',
  'ou',
];
const ARABIC = ['ا', 'ب', 'ت', 'ح', 'د', 'ر', 'س', 'ع', 'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه', 'و', 'ي'];
const VOCABULARY = 20_000;
const WORDS_A_PAGE = 600;
const SENTENCES_A_PARAGRAPH = 4;

/** Draws from a Zipf distribution over the vocabulary by the inverse of its approximate cumulative sum. */
function zipf(next: () => number): number {
  return Math.min(VOCABULARY - 1, Math.floor(Math.exp(next() * Math.log(VOCABULARY))) - 1);
}

function vocabulary(): string[] {
  const words: string[] = [];
  for (let i = 0; words.length < VOCABULARY; i++) {
    const syllable = (n: number) =>
      `${ONSETS[n % ONSETS.length]}${RIMES[Math.floor(n / ONSETS.length) % RIMES.length]}`;
    words.push(
      i < ONSETS.length * RIMES.length ? syllable(i) : `${syllable(i)}${syllable(Math.floor(i / 486))}`,
    );
  }
  return words;
}

/**
 * A synthetic dossier with the ratios of a real one: 45 % actors, 45 % events, the rest places.
 * @param pages number of MDX pages, at least 10.
 * @returns file name → text.
 */
export function synthesise(pages: number, seed: number): Record<string, string> {
  const next = random(seed);
  const words = vocabulary();
  const word = () => words[zipf(next)] ?? 'word';
  const pick = (count: number) => Math.floor(next() * count);
  const counts = {
    actors: Math.floor(pages * 0.45),
    places: Math.max(1, Math.floor(pages * 0.1)),
    sources: Math.max(5, Math.floor(pages / 4)),
  };
  const events = pages - counts.actors - counts.places - 1;
  const sentence = (length: number) => {
    const text = Array.from({ length }, word).join(' ');
    return `${text[0]?.toUpperCase()}${text.slice(1)}`;
  };
  const prose = () => {
    const paragraphs: string[] = [];
    for (let said = 0; said < WORDS_A_PAGE; said += SENTENCES_A_PARAGRAPH * 15) {
      const sentences = Array.from({ length: SENTENCES_A_PARAGRAPH }, () => sentence(14));
      paragraphs.push(
        `${sentences.join('. ')} [[actor-${pick(counts.actors)}]] [@source-${pick(counts.sources)}].`,
      );
    }
    return `${paragraphs.slice(0, 5).join('\n\n')}\n\n## ${sentence(3)}\n\n${paragraphs.slice(5).join('\n\n')}\n`;
  };
  const claim = (id: string) =>
    `\n<Claim id="${id}" type="reported">\n${sentence(12)} [@source-${pick(counts.sources)}].\n</Claim>\n`;
  const front = (lines: string[]) => `---\n${lines.join('\n')}\n---\n`;
  const base = () => [`bluf: ${sentence(14)}.`, `basis: [source-${pick(counts.sources)}]`];
  const arabic = () => Array.from({ length: 8 }, () => ARABIC[pick(ARABIC.length)]).join('');
  const files: Record<string, string> = {
    'dossier.yaml':
      'title: Synthetic dossier\nid: synthetic\nlang: en\nasOf: 2024-12-31\nauthors: [A generator]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: home\n',
    'publishers.yaml': 'press: { name: Press, reliability: F, reason: Synthetic. }\n',
    'briefs/home.mdx': `${front(['kind: brief', 'title: Synthetic dossier', ...base()])}\n${prose()}`,
  };
  const sources = Array.from(
    { length: counts.sources },
    (_, i) =>
      `- { id: source-${i}, title: ${sentence(6)}, publisher: press, url: "https://example.org/${i}", published: unknown, accessed: 2024-12-31, lang: en, seen: full, descriptor: Synthetic. }\n`,
  );
  for (let at = 0; at < sources.length; at += 500)
    files[`sources/part-${at / 500}.yaml`] = sources.slice(at, at + 500).join('');
  for (let i = 0; i < counts.actors; i++) {
    const relation = `relations: [{ verb: supports, to: actor-${pick(counts.actors)}, supportedBy: [source-${pick(counts.sources)}] }]`;
    const names = i % 3 === 0 ? [`names: [{ text: ${arabic()} ${i}, lang: ar }]`] : [];
    files[`actors/actor-${i}.mdx`] =
      `${front(['kind: person', `name: ${sentence(2)} ${i}`, ...names, relation, ...base()])}\n${prose()}${claim(`claim-a-${i}`)}`;
  }
  for (let i = 0; i < events; i++) {
    const date = new Date(Date.UTC(2020, 0, 1 + pick(1800))).toISOString().slice(0, 10);
    const took = [0, 1]
      .map((n) => `{ actor: actor-${(pick(counts.actors - 1) + n) % counts.actors}, role: participant }`)
      .join(', ');
    files[`events/event-${i}.mdx`] =
      `${front(['kind: meeting', `title: ${sentence(4)} ${i}`, `date: ${date}`, `places: [place-${pick(counts.places)}]`, `participants: [${took}]`, ...base()])}\n${prose()}${claim(`claim-e-${i}`)}`;
  }
  for (let i = 0; i < counts.places; i++) {
    const coordinates = `coordinates: [${(next() * 60).toFixed(3)}, ${(next() * 60).toFixed(3)}]`;
    files[`places/place-${i}.mdx`] =
      `${front(['kind: city', `name: ${sentence(1)} ${i}`, coordinates, ...base()])}\n${prose()}`;
  }
  return files;
}
