import { type Build, setBuild } from '../../dossier/current.ts';
import { clientOf, loadTemplates } from '../../publish/templates.ts';
import { bundleOf } from '../templates.ts';

/** What a template answered. */
export interface Rendered {
  status: number;
  type: string;
  text: string;
}

/** The site's templates, ready to render one page at a time of whichever build is shown. */
export interface Templates {
  /** Folder of the styles and scripts they name, and of public/. */
  client: string;
  /** Paths of pages and files that are not made from the content, such as `/about/`, base left out. */
  fixed: readonly string[];
  /**
   * Renders what stands at a path. Calls wait for each other: templates read the dossier from one place.
   * @param pathname within the site, such as `/actors/gna/`
   * @throws what the template throws
   */
  render(build: Build, pathname: string): Promise<Rendered>;
}

/** Bundles the templates, once for each state of the program. @param base begins and ends with a slash */
export async function openTemplates(base: string): Promise<Templates> {
  const bundle = await bundleOf(base);
  const templates = await loadTemplates(bundle, base);
  let last: Promise<unknown> = Promise.resolve();
  return {
    client: clientOf(bundle),
    fixed: templates.fixed,
    render(build, pathname) {
      const render = async (): Promise<Rendered> => {
        setBuild(build);
        const { status, type, text } = await templates.render(pathname);
        return { status, type, text };
      };
      const mine = last.then(render, render);
      last = mine;
      return mine;
    },
  };
}
