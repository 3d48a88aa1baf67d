import { string as quoted } from 'css-tree';
import type { Tlp } from '../../dossier/schema.ts';
import type { Paper } from '../paper/paper.ts';
import { ENDNOTES } from '../paper/paper.ts';

/** Colours of TLP 2.0, each on black. */
const MARKING: Readonly<Record<Tlp, string>> = {
  CLEAR: '#ffffff',
  GREEN: '#33ff00',
  AMBER: '#ffc000',
  'AMBER+STRICT': '#ffc000',
  RED: '#ff2b2b',
};

/**
 * Head and foot of every sheet: the part and the dossier above, page x of y below, the marking in both.
 * The cover bears the marking alone.
 */
export function pageStyles({ chrome, parts, notes }: Paper): string {
  const { words } = chrome;
  const { page, of, endnotes, contents } = words.offline.paper;
  const marking = `content:${quoted.encode(chrome.marking)};color:${MARKING[chrome.tlp]};background:#000;`;
  const named = [
    { id: 'toc', title: contents },
    ...parts.map(({ id, title }) => ({ id, title })),
    ...(notes.length > 0 ? [{ id: ENDNOTES, title: endnotes }] : []),
  ];
  return [
    `@page{size:A4;margin:24mm 20mm 24mm;`,
    `@top-left{${TEXT}content:${quoted.encode(chrome.title)}}`,
    `@top-right{${TEXT}${MARK}${marking}}`,
    `@bottom-left{${TEXT}content:${quoted.encode(`${page} `)} counter(page) ${quoted.encode(` ${of} `)} counter(pages)}`,
    `@bottom-right{${TEXT}${MARK}${marking}}}`,
    `@page cover{@top-left{content:none}@bottom-left{content:none}}.paper-cover{page:cover}`,
    ...named.map(({ id, title }, i) => {
      const selector = id === 'toc' ? '.toc' : `[id="${id}"]`;
      const head = quoted.encode(`${title} · ${chrome.title}`);
      return `@page p${i}{@top-left{content:${head}}}${selector}{page:p${i}}`;
    }),
  ].join('\n');
}

const TEXT =
  'font:9pt "Source Sans 3 Variable",sans-serif;color:#444;white-space:nowrap;vertical-align:middle;';
const MARK = 'font-weight:700;width:32mm;height:7mm;margin:auto 0;text-align:center;';
