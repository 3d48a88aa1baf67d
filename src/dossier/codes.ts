import { lintCodes } from './lint/codes.ts';

/** How much an editor has to care: errors stop a build, warnings and suggestions do not. */
export type Severity = 'error' | 'warning' | 'suggestion';

/** What a diagnostic code stands for, whatever the place it is found at. */
export interface CodeFacts {
  severity: Severity;
  /** The severity in a dossier that says `strict: true`, where it differs. */
  strict?: Severity;
  /** The finding in one line, for the guide of codes and for SARIF rules. */
  title: string;
}

const error = (title: string): CodeFacts => ({ severity: 'error', title });
const warning = (title: string): CodeFacts => ({ severity: 'warning', title });
const strict = (title: string): CodeFacts => ({ severity: 'warning', strict: 'error', title });

/** Every code a diagnostic can carry. Codes are stable: others filter and link by them. */
export const codes = {
  ...lintCodes,
  'basis/unknown': error('A basis names neither a claim nor a source'),
  'bluf/uncited': strict('A bottom line rests on nothing'),
  'cite/syntax': error('A citation is not of the form [@source, locator]'),
  'cite/unknown': error('A citation names no source'),
  'claim/form': error('A claim lacks its id, or has both an id and a ref'),
  'claim/history': error('The history of a claim contradicts itself'),
  'claim/reason': error('A stated status gives no reason'),
  'claim/unattributed': strict('An opinion or allegation, or a position on one, cites nothing'),
  'claim/uncited': error('A claim of type fact or reported, or a position on one, cites nothing'),
  'claim/unknown': error('A claim of this id does not exist'),
  'date/future': warning('A source was read on a day that is still to come'),
  'date/invalid': error('A date is not EDTF, or is not in the calendar'),
  'date/unpublished': warning('A source was read before it was published'),
  'dossier/home': error('The home page is not a brief'),
  'figure/missing': error('A figure shows a file that does not exist'),
  'figure/source': error('A figure shows something other than an image in assets/'),
  'edition/invalid': error('An edition is not as it was written'),
  'embargo/early': error('The dossier is under embargo'),
  'evidence/hash': error('An archived file is not the one that was archived'),
  'evidence/missing': error('An archived file is not there'),
  'evidence/unsafe': error('An archived file cannot be kept'),
  'evidence/unused': warning('No source names a file of evidence'),
  'file/conflict': error('Git left two versions of a passage in a file'),
  'file/missing': error('A file that every dossier has is missing'),
  'file/symlink': error('A symbolic link stands in the content folder'),
  'file/unexpected': warning('A file or folder is not part of a dossier'),
  'file/unreadable': error('A file or folder cannot be opened'),
  'footnote/duplicate': error('A footnote is written twice'),
  'footnote/empty': error('A footnote has no text'),
  'footnote/label': error('The label of a footnote holds a space'),
  'footnote/undefined': error('A footnote is called but not written'),
  'footnote/unused': warning('A footnote is written but not called'),
  'formerly/taken': error('A former id is in use'),
  'front/markup': error('A field holds markup, which is read in the body only'),
  'front/missing': error('A page has no front matter'),
  'front/outside': error('Fields stand below the front matter'),
  'front/unclosed': error('The front matter is not closed'),
  'heading/empty': error('A heading has no text'),
  'heading/mark': error('The marks of a heading make none'),
  'heading/skip': warning('A heading skips a level'),
  'heading/underlined': error('A line under a text makes a heading of it'),
  'id/duplicate': error('An id is taken'),
  'id/form': error('A file name cannot be an id'),
  'id/unknown': error('An id names no page'),
  'internal/failure': error('The program failed to read a page'),
  'internal/html': error('Raw HTML came through the parser'),
  'kind/unknown': error('A kind is not one of its collection'),
  'lang/invalid': error('A language is not a BCP 47 tag'),
  'likelihood/unknown': error("A likelihood is not a term of the dossier's yardstick"),
  'limit/diagnostics': error('A file has more findings than are listed'),
  'limit/file-size': error('A file is too large'),
  'limit/footnotes': error('A page has too many footnotes'),
  'limit/nesting': error('Something is nested too deeply'),
  'limit/parse': error('A page takes too much time or memory to read'),
  'limit/table-cells': error('The tables of a page have too many cells'),
  'link/ambiguous': error('A name belongs to several pages'),
  'link/duplicate': error('A link is defined twice'),
  'link/empty': error('A link has no target, label or text'),
  'link/heading': error('A link leads to a heading that does not exist'),
  'link/nested': error('A link, citation or footnote stands inside a link'),
  'link/relative': error('A relative link leads to no page of the dossier'),
  'link/scheme': error('A link is not http, https or mailto'),
  'link/table-pipe': error('A bare | in a table cuts a link in two'),
  'link/unclosed': error('A link is not closed'),
  'link/unknown': error('A link names nothing in the dossier'),
  'link/unused': error('A line defines a link that nothing uses, and is not shown'),
  'map/coordinates': error('A map names a place without coordinates'),
  'markup/attribute': error('An attribute is unknown, missing, repeated or not valid'),
  'markup/bullet': warning('A list begins its items with marks that Markdown does not know'),
  'markup/content': error('A component has content it does not take, or lacks what it needs'),
  'markup/component': error('A component does not exist'),
  'markup/element': error('HTML elements are not available'),
  'markup/esm': error('Pages hold no import or export'),
  'markup/expression': error('Pages hold no code between braces'),
  'markup/expression-attribute': error('An attribute holds code'),
  'markup/fragment': error('Fragments (<>) are not available'),
  'markup/heading-1': error('A page repeats its title as a heading'),
  'markup/image': error('An image is not written as a Figure'),
  'markup/inline-component': error('A component stands where only text can'),
  'markup/placement': error('A component stands inside or outside another wrongly'),
  'markup/spread': error('Attributes are spread from code'),
  'markup/syntax': error('The markup cannot be read'),
  'markup/table': error('A table lacks the line under its first row, or a row has cells beyond it'),
  'name/duplicate': error('Two pages of a collection have one name'),
  'online/changed': { severity: 'suggestion', title: 'The page of a source is no longer what was read' },
  'online/gone': warning('The page of a source is gone'),
  'online/moved': { severity: 'suggestion', title: 'The page of a source has a new address' },
  'online/unanswered': { severity: 'suggestion', title: 'The page of a source could not be asked' },
  'origin/circle': error('Sources name each other as their origin'),
  'origin/unknown': warning('An origin is no source, and nearly one'),
  'part/circle': error('A page is part of itself'),
  'participant/duplicate': error('An event names a participant twice'),
  'participant/named': warning('A participant is named where there is a page of that name'),
  'participant/uncited': strict('A participant rests on nothing'),
  'prose/uncited': strict('A passage cites nothing'),
  'publisher/unknown': error('A publisher is not in publishers.yaml'),
  'relation/duplicate': error('A relation is stated twice'),
  'relation/ends': error('A verb does not lead between such pages'),
  'relation/self': error('A page is related to itself'),
  'relation/uncited': strict('A relation or position rests on nothing'),
  'role/unknown': error('A role is not in the vocabulary'),
  'schema/invalid': error('A field has a value it cannot have'),
  'schema/missing': error('A field that is needed is missing'),
  'schema/unknown-field': error('A field does not exist'),
  'source/duplicate': warning('Two sources have one address'),
  'source/uncited': warning('Nobody cites a source'),
  'text/control': error('A text holds an invisible control character'),
  'text/encoding': error('A file is not UTF-8'),
  'tlp/date': error('A date is disputed in a claim that the ceiling leaves out'),
  'tlp/home': error('The front page is above the ceiling'),
  'tlp/leak': error('A text names what is marked above it'),
  'tlp/left-out': { severity: 'suggestion', title: 'A build with this ceiling leaves something out' },
  'tlp/unknown': error('A marking is not a TLP 2.0 level'),
  'tlp/unsupported': error('All that a page rests on is above the ceiling'),
  'verb/unknown': error('A verb is not in the vocabulary'),
  'yaml/alias': error('YAML anchors and aliases are not read'),
  'yaml/comment': error('The end of a text is read as a comment'),
  'yaml/syntax': error('The YAML cannot be read'),
  'yaml/tag': error('YAML tags are not read'),
} as const satisfies Record<string, CodeFacts>;

export type Code = keyof typeof codes;

/** The severity of a code in a dossier that is strict, or not. */
export function severityOf(code: Code, isStrict = false): Severity {
  const facts: CodeFacts = codes[code];
  return isStrict ? (facts.strict ?? facts.severity) : facts.severity;
}
