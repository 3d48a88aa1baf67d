import { componentHelp } from '../dossier/componentHelp.ts';
import { components } from '../dossier/components.ts';
import { coreKinds, coreRoles } from '../dossier/coreTerms.ts';
import { fieldHelp } from '../dossier/fieldHelp.ts';
import { type Collection, collections, pageSchemas, source } from '../dossier/schema.ts';
import { coreVerbs } from '../dossier/vocabulary.ts';
import { type Yardstick, yardsticks } from '../dossier/yardstick.ts';
import { type Chrome, chrome } from './chrome.ts';
import { kindLabel, roleLabel, type ViewContext } from './context.ts';
import { isCoreVerb } from './facts.ts';
import { likelihoodView } from './likelihood.ts';
import { createLink } from './pageTools.ts';
import type { Href } from './urls.ts';

const guidePages = ['start', 'syntax', 'scales', 'diagnostics'] as const;
export type GuidePage = (typeof guidePages)[number];

/** What all pages of the guide have. */
export interface GuideFrame {
  chrome: Chrome;
  title: string;
  /** The pages of the guide. */
  menu: { href: Href; label: string; current: boolean }[];
}

/** What a page of the guide has in common with the others. */
export function guideFrame(context: ViewContext, page: GuidePage): GuideFrame {
  const { words, urls } = context;
  const href = (one: GuidePage) => (one === 'start' ? urls.route('guide') : urls.list(`guide/${one}`));
  const title = words.guide[page];
  return {
    chrome: chrome(context, { title: `${words.guide.title}: ${title}`, href: href(page), section: 'guide' }),
    title,
    menu: guidePages.map((one) => ({ href: href(one), label: words.guide[one], current: one === page })),
  };
}

/** Where a beginner starts: the host's forms for new files, where a host is known. */
export interface StartView extends GuideFrame {
  create: { href: string; label: string }[];
  contact?: { href: string; label: string };
}

/** The guide's first page. A form for a new file is offered where the dossier names a host that has one. */
export function startView(context: ViewContext): StartView {
  const frame = guideFrame(context, 'start');
  const { contact } = frame.chrome.foot;
  const mail = contact?.href === undefined ? undefined : { href: String(contact.href), label: contact.label };
  return {
    ...frame,
    create: collections.flatMap((collection) => createLink(context, collection) ?? []),
    ...(mail === undefined ? {} : { contact: mail }),
  };
}

/** A field or attribute with what it is for. */
export interface HelpRow {
  name: string;
  isNeeded: boolean;
  help: string;
}

export interface SyntaxView extends GuideFrame {
  tags: { name: string; what: string; attributes: HelpRow[] }[];
  fields: { label: string; rows: HelpRow[] }[];
}

/** Every tag with its attributes, and every field of front matter by collection. */
export function syntaxView(context: ViewContext): SyntaxView {
  const rows = (
    shape: Readonly<Record<string, unknown>>,
    help: Readonly<Record<string, string>>,
  ): HelpRow[] =>
    Object.entries(shape).map(([name, schema]) => ({
      name,
      isNeeded: !isOptional(schema),
      help: help[name] ?? '',
    }));
  const shapes = { ...pageSchemas, sources: source };
  return {
    ...guideFrame(context, 'syntax'),
    tags: Object.entries(componentHelp).map(([name, { what, attributes }]) => ({
      name,
      what,
      attributes: rows(components[name as keyof typeof components].shape, attributes),
    })),
    fields: collections.map((collection: Collection) => ({
      label: context.words.collections[collection],
      rows: rows(shapes[collection].shape, fieldHelp[collection]),
    })),
  };
}

function isOptional(schema: unknown): boolean {
  return (
    typeof schema === 'object' &&
    schema !== null &&
    'isOptional' in schema &&
    typeof schema.isOptional === 'function' &&
    schema.isOptional() === true
  );
}

/** A word and what it says. */
export interface Entry {
  id: string;
  label: string;
}

export interface ScalesView extends GuideFrame {
  kinds: { label: string; entries: Entry[] }[];
  roles: Entry[];
  verbs: { id: string; label: string; inverse: string; to: string }[];
  yardstick: { name: Yardstick; terms: { term: string; label: string; range: string }[] };
  /** Language of the labels where it is not that of the guide, English. */
  lang?: string;
}

/** Kinds, roles, verbs and the terms of the dossier's yardstick, with what they are called. */
export function scalesView(context: ViewContext): ScalesView {
  const { dossier, words, spoken } = context;
  const { yardstick } = dossier.file;
  return {
    ...guideFrame(context, 'scales'),
    ...(/^en\b/i.test(spoken) ? {} : { lang: spoken }),
    kinds: (['actors', 'events', 'documents', 'places'] as const).map((collection) => ({
      label: words.collections[collection],
      entries: (coreKinds[collection] ?? []).map((id) => ({ id, label: kindLabel(context, id) })),
    })),
    roles: [...coreRoles, ...Object.keys(dossier.labels.roles)].map((id) => ({
      id,
      label: roleLabel(context, id),
    })),
    verbs: Object.entries(coreVerbs).map(([id, { label, inverse, to }]) => ({
      id,
      ...(isCoreVerb(words.verbs, id) ? words.verbs[id] : { label, inverse }),
      to: to.map((collection) => words.collections[collection]).join(', '),
    })),
    yardstick: {
      name: yardstick,
      terms: yardsticks[yardstick].map(({ term, from, to }) => ({
        term,
        label: likelihoodView(context, term).term,
        range: `${from}–${to} %`,
      })),
    },
  };
}
