/** A reference on a page that leads to no file of the site. */
export interface DeadReference {
  /** Path of the page or style sheet inside the site. */
  file: string;
  /** The reference as written. */
  reference: string;
}

export interface Addresses {
  /**
   * The reference as it must read from a folder: relative, with `index.html` written out.
   * @param reference as written in the file, entities decoded
   * @param from path inside the site of the file that holds it
   * @returns undefined where it may stay as it is: within the page, or to another site
   */
  relative(reference: string, from: string): string | undefined;
  /** Every reference asked for that leads nowhere, in the order of asking. */
  dead: DeadReference[];
}

const SITE = 'http://site.invalid';

/**
 * Turns the addresses of a hosted site into ones that hold in a folder.
 * @param names path inside the site → name of the entry in the bundle
 * @param base path under which the site was built; begins and ends with a slash
 */
export function addressesOf(names: ReadonlyMap<string, string>, base: string): Addresses {
  const dead: DeadReference[] = [];
  return {
    dead,
    relative(reference, from) {
      if (reference === '' || reference.startsWith('#') || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(reference)) {
        return undefined;
      }
      const url = URL.parse(reference, `${SITE}${base}${encodePath(from)}`);
      const target = url && fileAt(url.pathname, base, names);
      const [name, origin] = [names.get(target ?? ''), names.get(from)];
      if (!url || name === undefined || origin === undefined) {
        dead.push({ file: from, reference });
        return undefined;
      }
      return `${relativePath(origin, name)}${url.search}${url.hash}`;
    },
  };
}

/** The file that a static host would serve at this path. */
function fileAt(pathname: string, base: string, names: ReadonlyMap<string, string>): string | undefined {
  if (`${pathname}/` === base) return 'index.html';
  if (!pathname.startsWith(base)) return undefined;
  const path = decode(pathname.slice(base.length));
  if (path === undefined) return undefined;
  const folder = path.replace(/\/$/, '');
  const candidates =
    path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${folder}/index.html`];
  return candidates.find((candidate) => names.has(candidate));
}

function relativePath(from: string, to: string): string {
  const folder = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < folder.length && shared < target.length - 1 && folder[shared] === target[shared]) shared++;
  const steps = [...folder.slice(shared).map(() => '..'), ...target.slice(shared)];
  const written = encodePath(steps.join('/'));
  // A first part with a colon would read as a scheme.
  return /^[^/]*:/.test(written) ? `./${written}` : written;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
