/** Addresses on the code host that keeps the content. Paths are from the content folder. */
export interface CodeHost {
  edit(file: string): string;
  history(file: string): string;
  /** The host's form for a new file, filled in as far as the host allows. */
  create(folder: string, name: string, text: string): string;
  /** The host's form for an error report. */
  report(page: string, edition: string): string;
}

interface Repository {
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
 */
export function codeHost(repository: string): CodeHost {
  const { address, branch, folder } = read(repository);
  const at = (file: string) =>
    `${folder}/${file}`.split('/').filter(Boolean).map(encodeURIComponent).join('/');
  const host = new URL(address).hostname;
  if (/gitlab/.test(host))
    return {
      edit: (file) => `${address}/-/edit/${branch}/${at(file)}`,
      history: (file) => `${address}/-/commits/${branch}/${at(file)}`,
      create: (into, name) => `${address}/-/new/${branch}/${at(into)}?${query({ file_name: name })}`,
      report: (page, edition) =>
        `${address}/-/issues/new?${query({ 'issue[title]': page, 'issue[description]': edition })}`,
    };
  if (/gitea|forgejo|codeberg/.test(host))
    return {
      edit: (file) => `${address}/_edit/${branch}/${at(file)}`,
      history: (file) => `${address}/commits/branch/${branch}/${at(file)}`,
      create: (into) => `${address}/_new/${branch}/${at(into)}`,
      report: (page, edition) => `${address}/issues/new?${query({ title: page, body: edition })}`,
    };
  return {
    edit: (file) => `${address}/edit/${branch}/${at(file)}`,
    history: (file) => `${address}/commits/${branch}/${at(file)}`,
    create: (into, name, text) =>
      `${address}/new/${branch}/${at(into)}?${query({ filename: name, value: text })}`,
    report: (page, edition) =>
      `${address}/issues/new?${query({ template: 'error.yml', title: page, page, edition })}`,
  };
}

function read(repository: string): Repository {
  const url = new URL(repository);
  const [, owner = '', name = '', branch, folder = branch === undefined ? 'content' : ''] =
    /^\/([^/]+(?:\/(?!-\/)[^/]+)*?)\/([^/]+?)(?:\.git)?(?:\/(?:-\/)?(?:tree|src\/branch)\/([^/]+)(?:\/(.+?))?)?\/?$/.exec(
      url.pathname,
    ) ?? [];
  return { address: `${url.origin}/${owner}/${name}`, branch: branch ?? 'main', folder };
}

function query(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}
