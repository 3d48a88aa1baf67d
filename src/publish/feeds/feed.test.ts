import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sample } from '../../testing/sample.ts';
import { changesFeed } from './changes.ts';
import { eventsFeed } from './events.ts';
import { atom, type Feed, jsonFeed } from './feed.ts';

const iri = z.string().refine((text) => URL.canParse(text), 'a whole address');
const instant = z.iso.datetime({ offset: true });
const some = z.string().min(1);

/** What RFC 4287 makes mandatory, element by element. */
const atomRules = z.object({
  feed: z.object({
    '@xmlns': z.literal('http://www.w3.org/2005/Atom'),
    '@xml:lang': some,
    id: iri,
    title: some,
    updated: instant,
    author: z.array(z.object({ name: some })).min(1),
    link: z.array(z.object({ '@href': some, '@rel': z.enum(['self', 'alternate']) })),
    entry: z
      .array(
        z.object({
          id: iri,
          title: some,
          updated: instant,
          published: instant.optional(),
          link: z.array(z.object({ '@href': some, '@rel': z.literal('alternate') })).length(1),
          content: z.object({ '@type': z.literal('html'), '#text': some }),
        }),
      )
      .default([]),
  }),
});

/** What the text of JSON Feed 1.1 makes mandatory. */
const jsonRules = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: some,
  home_page_url: iri.optional(),
  feed_url: iri.optional(),
  description: some,
  language: some,
  authors: z.array(z.strictObject({ name: some })).min(1),
  items: z.array(
    z.strictObject({
      id: some,
      url: iri.optional(),
      title: some,
      content_html: some,
      content_text: some,
      date_published: instant.optional(),
      date_modified: instant,
      tags: z.array(some).optional(),
    }),
  ),
});

const lists = new Set(['author', 'link', 'entry', 'category']);
const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => lists.has(name),
});

const libya = await sample('libya');

describe.each(['libya', 'sarvane'] as const)('feeds of %s', async (name) => {
  const context = await sample(name);

  test.each([eventsFeed(context), changesFeed(context)])(
    '$name as Atom keeps the rules of RFC 4287',
    (feed: Feed) => {
      const text = atom(context, feed);
      expect(XMLValidator.validate(text)).toBe(true);
      const { feed: read } = atomRules.parse(xml.parse(text));
      expect(new Set(read.entry.map(({ id }) => id)).size).toBe(feed.entries.length);
      const parsed = parseAtomFeed(text);
      expect((parsed.entries ?? []).map(({ title }) => title?.value)).toEqual(
        feed.entries.map(({ title }) => title),
      );
    },
  );

  test.each([eventsFeed(context), changesFeed(context)])(
    '$name as JSON Feed keeps its rules',
    (feed: Feed) => {
      const text = jsonFeed(context, feed);
      const { items } = jsonRules.parse(JSON.parse(text));
      expect(new Set(items.map(({ id }) => id)).size).toBe(feed.entries.length);
      expect((parseJsonFeed(text).items ?? []).map(({ title }) => title)).toEqual(
        feed.entries.map(({ title }) => title),
      );
    },
  );
});

test('with an address of the site the feeds hold whole addresses, without it none of their own', async () => {
  const sited = await sample('libya', { site: 'https://briefs.example.org' });
  expect(atom(sited, eventsFeed(sited))).toContain(
    'rel="self" type="application/atom+xml" href="https://briefs.example.org/feeds/events.xml"',
  );
  expect(JSON.parse(jsonFeed(sited, eventsFeed(sited))).items[0].url).toMatch(
    /^https:\/\/briefs\.example\.org\/events\//,
  );
  expect(libya.dossier.file.site).toBeUndefined();
  expect(atom(libya, eventsFeed(libya))).not.toContain('rel="self"');
  expect(atom(libya, eventsFeed(libya))).toContain('href="../events/courbet-incident/"');
  expect(JSON.parse(jsonFeed(libya, eventsFeed(libya))).items[0].url).toBeUndefined();
});

test('an entry keeps its id when the site moves', async () => {
  const ids = async (site: string) => eventsFeed(await sample('libya', { site })).entries.map(({ id }) => id);
  expect(await ids('https://a.example.org')).toEqual(await ids('https://b.example.org'));
});

test('what XML forbids never reaches a feed', () => {
  const feed = eventsFeed(libya);
  const text = atom(libya, { ...feed, title: 'a\u0008b <b> & "c"' });
  expect(XMLValidator.validate(text)).toBe(true);
  expect(parseAtomFeed(text).title?.value).toBe('ab <b> & "c"');
});

test('a change tells what was and what is, and leads to where it stands', () => {
  const claim = libya.dossier.claims['courbet-radar'];
  if (!claim) throw new Error('The claim is gone.');
  const { page, id } = claim;
  const change = { kind: 'claim', turn: 'contested', id, page, title: 'Courbet incident' } as const;
  const told = { ...change, before: 'One said so.', after: 'Two differ.' };
  const edition = { id: '2020-08-01', day: '2020-08-01', asOf: '2020-07-25', note: 'Why.', changes: [told] };
  const history = { editions: [edition], since: [] };
  const feed = changesFeed({ ...libya, dossier: { ...libya.dossier, history } });
  expect(feed.updated).toBe('2020-08-01');
  expect(feed.entries).toMatchObject([
    { title: 'Edition of 1 August 2020', text: ['Why.'] },
    {
      title: 'Turned contested: Two differ.',
      href: '/events/courbet-incident/#claim-courbet-radar',
      updated: '2020-08-01',
      text: ['Courbet incident', 'Removed: One said so.', 'Added: Two differ.'],
    },
  ]);
  expect(parseAtomFeed(atom(libya, feed)).entries).toHaveLength(2);
});
