import { type Example, source, talks } from './base.ts';

/** SHA-256 of the text `Minutes`. */
const sha256 = '4f846a84e7fc9ef6e68468c270c9153c20204641bd7b839ad4b8e5233e1c86d0';
const archived = (file: string, digest = sha256) =>
  source('minutes', 'agency', `  archive: { file: ${file}, sha256: ${digest}, retrieved: "2020-07-01" }\n`);
const minuted = { 'events/talks.mdx': talks('They signed minutes [@minutes].') };
const cited = {
  ...minuted,
  'sources/minutes.yaml': archived('minutes.txt'),
  'evidence/minutes.txt': 'Minutes',
};

export const evidence = {
  'evidence/hash': {
    why: 'An archived file proves what a source said on the day it was kept. Restore the file, or record a new copy with npm run evidence.',
    wrong: { ...cited, 'evidence/minutes.txt': 'Minutes, as we would like them' },
    right: cited,
  },
  'evidence/missing': {
    why: 'The record of a source names an archived file that is not in evidence/.',
    wrong: { ...cited, 'sources/minutes.yaml': archived('minute.txt') },
    right: cited,
  },
  'evidence/unsafe': {
    why: 'Evidence is html, pdf, txt or an image, and a plain file: readers open it on their own machines.',
    wrong: { ...minuted, 'sources/minutes.yaml': archived('minutes.exe'), 'evidence/minutes.exe': 'Minutes' },
    right: cited,
  },
  'evidence/unused': {
    why: 'A file that no source names is not published, and nobody can tell what it proves.',
    wrong: { 'evidence/minutes.txt': 'Minutes' },
    right: cited,
  },
} as const satisfies Record<string, Example>;
