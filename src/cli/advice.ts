import { decoded } from '../dossier/percent.ts';
import type { DossierFile } from '../dossier/schema.ts';
import { codeHost, folderSaid } from '../views/codeHost.ts';
import { siteRoot } from '../views/urls.ts';
import type { Repository } from './git.ts';
import { printable } from './report/excerpt.ts';

/** What a build that went well still lacks, for who publishes it: a line each. */
export function adviceFor(
  { site, repository }: DossierFile,
  base: string,
  holder: Repository | undefined,
): string[] {
  return [
    siteAdvice(site, base),
    repository && hostAdvice(repository),
    repository && holder && folderAdvice(repository, holder),
    holder && historyAdvice(holder),
  ].flatMap((line) => (line ? printable(line) : []));
}

/** Links of a site that stands under another path than it was built for lead nowhere. */
function siteAdvice(site: string | undefined, base: string): string | undefined {
  if (site === undefined)
    return base === '/'
      ? undefined
      : 'dossier.yaml has no site: the address where this will stand. Without it there is no sitemap, and feeds hold no whole addresses.';
  const there = siteRoot(site, base);
  const path = there === undefined ? base : new URL(there).pathname;
  return path === base
    ? undefined
    : `dossier.yaml says that the site will stand at ${there}: build it for there with --base ${path}`;
}

function hostAdvice(repository: string): string | undefined {
  if (codeHost(repository)) return undefined;
  return (
    `The pages have no edit links: how the host of ${repository} writes addresses is not known. For GitHub, GitLab, ` +
    'Gitea or Forgejo on a host of your own, give the address at which it shows the folder of the content.'
  );
}

/** A branch whose name has a slash is read as a shorter one and a longer path. */
function folderAdvice(repository: string, holder: Repository): string | undefined {
  if (!codeHost(repository)) return undefined;
  const here = holder.attempt(['rev-parse', '--show-prefix'])?.replace(/\/$/, '');
  const said = decoded(folderSaid(repository));
  if (here === undefined || here === said) return undefined;
  const shown = (folder: string): string => (folder === '' ? 'at its top' : `in ${folder}`);
  return (
    `dossier.yaml says that the content lies ${shown(said)} of its repository; here it lies ${shown(here)}. Edit links ` +
    'follow dossier.yaml: mend repository, and name a branch without a slash.'
  );
}

/** A shallow clone would give every page the date of its newest commit, so that none is told. */
function historyAdvice(holder: Repository): string | undefined {
  if (holder.attempt(['rev-parse', '--is-shallow-repository']) !== 'true') return undefined;
  return 'No page tells when it was last changed: the clone is shallow. Fetch the rest with git fetch --unshallow.';
}
