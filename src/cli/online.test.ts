import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Diagnostic } from '../dossier/diagnostics.ts';
import { contentFolder } from '../testing/contentFolder.ts';
import { parseHere } from '../testing/parseHere.ts';
import { archivedHtml, StrangeHost } from '../testing/strangeHost.ts';
import { run } from './check.ts';
import { isPublic } from './online/addresses.ts';
import { asker } from './online/ask.ts';

const parse = parseHere();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const host = new StrangeHost();
beforeAll(() => host.open());
afterAll(() => host.close());

let folder: Awaited<ReturnType<typeof contentFolder>>;
let out = '';
let pauses: number[] = [];
beforeEach(() => {
  [pauses, out] = [[], ''];
  host.forget();
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await folder.remove();
});

/** Hosts as this machine knows them, and one that nobody knows. */
const resolve = async (host: string): Promise<LookupAddress[]> => {
  if (!host.endsWith('.invalid')) return lookup(host, { all: true });
  throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' });
};

/** A source whose page is at a path of the server, or at a whole address. */
const at = (path: string, more = '') => ({
  url: path.startsWith('/') ? host.at(path) : path,
  more,
});
const kept = (file: string, text: string) =>
  `archive: { file: ${file}, sha256: ${sha256(text)}, retrieved: 2021-01-01 }`;

/** What `check --online` finds of sources: code, message and hint. */
async function check(sources: { url: string; more: string }[], allowed = (_: string): boolean => true) {
  const ids = sources.map((_, i) => `s${i}`);
  folder = await contentFolder({
    'dossier.yaml':
      'title: T\nid: t\nlang: en\nasOf: 2021-01-01\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: home\n',
    'publishers.yaml': 'press: { name: Press, reliability: F, reason: Not assessed. }\n',
    'sources/all.yaml': sources
      .map(
        ({ url, more }, i) =>
          `- { id: s${i}, title: "Report ${i}", publisher: press, url: "${url}", published: unknown, accessed: 2021-01-01, lang: en, seen: excerpt, descriptor: Test.${more && `, ${more}`} }\n`,
      )
      .join(''),
    'briefs/home.mdx': `---\nkind: brief\ntitle: Home\nbluf: It is so.\nbasis: [${ids.join(', ')}]\n---\n`,
    'evidence/page.html': archivedHtml,
    'evidence/print.pdf': 'Print',
  });
  const ask = asker({ limit: () => host.limit, isAllowed: allowed, resolve });
  const wait = async (ms: number): Promise<void> => void pauses.push(ms);
  const code = await run(['--online', '--format=json', `--content=${folder.dir}`], { ask, wait }, { parse });
  const found: Diagnostic[] = JSON.parse(out);
  return { code, found: found.filter((d) => d.code.startsWith('online/')) };
}

test('pages that are there give no finding, whatever they think of a request for the head', async () => {
  const pages = ['/fine', '/no-head', '/breaks-on-head', '/elsewhere-today'].map((path) => at(path));
  expect(await check(pages)).toEqual({ code: 0, found: [] });
  expect(host.asked).toContain('GET /no-head');
  expect(host.asked).not.toContain('GET /fine');
});

describe('a page', () => {
  test.each([
    ['/gone', 'online/gone', 'the server answers 404'],
    ['/removed', 'online/gone', 'the server answers 410'],
    ['/to-the-front', 'online/gone', 'leads to the front page'],
    ['/moved', 'online/moved', '/fine.'],
    ['/circle', 'online/unanswered', 'leads around in a circle'],
    ['/reset', 'online/unanswered', 'broke off'],
    ['/slow', 'online/unanswered', 'no answer in time'],
    ['/forbidden', 'online/unanswered', 'answers 403'],
    ['/broken', 'online/unanswered', 'answers 500'],
    ['/changed', 'online/changed', 'was changed on 2021-11-24, after it was read on 2021-01-01'],
  ])('%s is %s', async (path, code, message) => {
    const { found } = await check([at(path)]);
    expect(found).toMatchObject([
      {
        file: expect.stringMatching(/sources\/all\.yaml$/),
        line: 1,
        code,
        message: expect.stringContaining(message),
      },
    ]);
  });

  test('that is made anew for everybody has not changed', async () => {
    expect((await check([at('/made-anew')])).found).toEqual([]);
  });

  test('on a host that is no more is gone', async () => {
    const { found } = await check([at('http://no-such-host.invalid/page'), at('/fine')]);
    expect(found).toMatchObject([{ code: 'online/gone', hint: expect.stringContaining('web.archive.org') }]);
  });

  test('on a machine that finds no host at all is not gone', async () => {
    const { found } = await check([at('http://a.invalid/page'), at('http://b.invalid/page')]);
    expect(found.map(({ code }) => code)).toEqual(['online/unanswered', 'online/unanswered']);
    expect(found[0]?.hint).toContain('has a network');
  });

  test('on a host that does not speak TLS was not answered', async () => {
    const { found } = await check([at(`https://127.0.0.1:${host.port}/fine`)]);
    expect(found).toMatchObject([{ code: 'online/unanswered' }]);
  });
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
test.skipIf(!hasOpenssl)('a page behind a certificate that nobody vouches for was not answered', async () => {
  const { dir, remove } = await contentFolder({});
  const [key, cert] = [path.join(dir, 'key.pem'), path.join(dir, 'cert.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-days', '1', '-keyout', key, '-out', cert];
  spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject]);
  const secure = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) =>
    response.end(),
  );
  await remove();
  secure.listen(0, '127.0.0.1');
  await once(secure, 'listening');
  const { found } = await check([at(`https://127.0.0.1:${(secure.address() as AddressInfo).port}/`)]);
  secure.close();
  expect(found).toMatchObject([
    { code: 'online/unanswered', message: expect.stringContaining('its certificate is not valid') },
  ]);
});

describe('an archived copy is compared with the page', () => {
  const copy = kept('page.html', archivedHtml);
  test.each(['/same', '/same-words'])('%s is the same', async (path) => {
    expect((await check([at(path, copy)])).found).toEqual([]);
  });

  test('other words are a change', async () => {
    const { found } = await check([at('/other-words', copy)]);
    expect(found).toMatchObject([
      { code: 'online/changed', message: expect.stringContaining('evidence/page.html') },
    ]);
  });

  test('is compared with a page of any depth', async () => {
    const { found } = await check([at('/deep', copy), at('/gone')]);
    expect(found.map(({ code }) => code)).toEqual(['online/changed', 'online/gone']);
  });

  test('a print of a page is no copy of its bytes', async () => {
    expect((await check([at('/other-words', kept('print.pdf', 'Print'))])).found).toEqual([]);
  });

  test('a page without end is not read to its end', async () => {
    expect((await check([at('/huge', copy)])).found).toEqual([]);
    await host.closed;
  });

  test('of a page that is gone the copy is named', async () => {
    const { found } = await check([at('/gone', copy)]);
    expect(found).toMatchObject([{ hint: 'Readers have the archived copy, evidence/page.html.' }]);
  });
});

describe('manners', () => {
  test('a host is asked one thing at a time, with a pause between', async () => {
    await check([at('/fine'), at('/moved'), at('/gone')]);
    expect(host.asked).toHaveLength(6);
    expect(host.most).toBe(1);
    expect(pauses).toEqual([1000, 1000, 1000, 1000, 1000]);
  });

  test('a host that has had enough is left alone', async () => {
    const { found } = await check([at('/tired'), at('/fine'), at('/gone')]);
    expect(host.asked).toEqual(['HEAD /tired']);
    expect(found.map(({ code }) => code)).toEqual(Array(3).fill('online/unanswered'));
  });

  test('no machine of one’s own is asked, by number, by name or by redirect', async () => {
    const { found } = await check(
      [at('/fine'), at(`http://localhost:${host.port}/fine`), at(`http://[::1]:${host.port}/fine`)],
      isPublic,
    );
    expect(found.map(({ code }) => code)).toEqual(Array(3).fill('online/unanswered'));
    expect(host.asked).toEqual([]);
  });

  test.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1:248:1893:25c8:1946', true],
    ['127.0.0.1', false],
    ['169.254.169.254', false],
    ['10.1.2.3', false],
    ['172.20.0.1', false],
    ['192.168.1.1', false],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:93.184.216.34', true],
    ['::127.0.0.1', false],
    ['fd00::1', false],
    ['fec0::1', false],
    ['64:ff9b:1::7f00:1', false],
    ['2002:7f00:1::1', false],
    ['2001:0:7f00:1::1', false],
    ['2001:4860:4860::8888', true],
    ['localhost', false],
  ])('%s is public: %s', async (address, expected) => {
    folder = await contentFolder({});
    expect(isPublic(address)).toBe(expected);
  });
});

test('what the ceiling leaves out is not asked for', async () => {
  const { found } = await check([at('/fine'), at('/gone', 'tlp: AMBER')]);
  expect(found).toEqual([]);
  expect(host.asked).toEqual(['HEAD /fine']);
});
