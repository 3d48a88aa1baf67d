/** Addresses on the code host that keeps the content. Paths are from the content folder. */
export interface CodeHost {
  edit(file: string): string;
  history(file: string): string;
  /** The host's form for a new file, filled in as far as the host allows. */
  create(folder: string, name: string, text: string): string;
  /** The host's form for an error report. */
  report(page: string, edition: string): string;
}

type Kind = 'github' | 'gitlab' | 'gitea';

interface Repository {
  /** Undefined where neither the name of the host nor the address tells. */
  kind: Kind | undefined;
  /** `https://host/owner/name`. */
  address: string;
  branch: string;
  /** The content folder in the repository. */
  folder: string;
}

/**
 * The code host of a repository. The address may name the branch and the content folder as the host
 * shows them: `https://github.com/desk/libya/tree/main/content`, which is also what is taken where it does not;
 * `https://github.com/desk/libya/tree/main` says that the content is the whole repository.
 * @returns undefined where the sort of host is not known, and so none of its addresses
 */
export function codeHost(repository: string): CodeHost | undefined {
  const read = repositoryAt(repository);
  return read.kind && hosts[read.kind](read);
}

/** The folder of the content in its repository, as the address says. */
export function folderSaid(repository: string): string {
  return repositoryAt(repository).folder;
}

const hosts: Readonly<Record<Kind, (repository: Repository) => CodeHost>> = {
  gitlab: ({ address, branch, folder }) => {
    const at = within(folder);
    return {
      edit: (file) => `${address}/-/edit/${branch}/${at(file)}`,
      history: (file) => `${address}/-/commits/${branch}/${at(file)}`,
      create: (into, name) => `${address}/-/new/${branch}/${at(into)}?${query({ file_name: name })}`,
      report: (page, edition) =>
        `${address}/-/issues/new?${query({ 'issue[title]': page, 'issue[description]': edition })}`,
    };
  },
  gitea: ({ address, branch, folder }) => {
    const at = within(folder);
    return {
      edit: (file) => `${address}/_edit/${branch}/${at(file)}`,
      history: (file) => `${address}/commits/branch/${branch}/${at(file)}`,
      create: (into) => `${address}/_new/${branch}/${at(into)}`,
      report: (page, edition) => `${address}/issues/new?${query({ title: page, body: edition })}`,
    };
  },
  github: ({ address, branch, folder }) => {
    const at = within(folder);
    return {
      edit: (file) => `${address}/edit/${branch}/${at(file)}`,
      history: (file) => `${address}/commits/${branch}/${at(file)}`,
      create: (into, name, text) =>
        `${address}/new/${branch}/${at(into)}?${query({ filename: name, value: text })}`,
      report: (page, edition) =>
        `${address}/issues/new?${query({ template: 'error.yml', title: page, page, edition })}`,
    };
  },
};

/** The path of a file of the content, as addresses hold it. */
function within(folder: string): (file: string) => string {
  return (file) => `${folder}/${file}`.split('/').filter(Boolean).map(encodeURIComponent).join('/');
}

function repositoryAt(repository: string): Repository {
  const url = new URL(repository);
  const [, owner = '', name = '', view = '', branch, folder = branch === undefined ? 'content' : ''] =
    /^\/([^/]+(?:\/(?!-\/)[^/]+)*?)\/([^/]+?)(?:\.git)?(?:\/(-\/tree|tree|src\/branch)\/([^/]+)(?:\/(.+?))?)?\/?$/.exec(
      url.pathname,
    ) ?? [];
  const kind = kindOf(url.hostname) ?? views[view];
  return { kind, address: `${url.origin}/${owner}/${name}`, branch: branch ?? 'main', folder };
}

/** The sort of host by the path under which it shows a folder. */
const views: Readonly<Record<string, Kind>> = { '-/tree': 'gitlab', 'src/branch': 'gitea', tree: 'github' };

function kindOf(host: string): Kind | undefined {
  if (/gitlab/.test(host)) return 'gitlab';
  if (/gitea|forgejo|codeberg/.test(host)) return 'gitea';
  return /github/.test(host) ? 'github' : undefined;
}

function query(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}
