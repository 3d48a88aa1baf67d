import { sha256 } from '../publish/fileDigest.ts';
import { bundleTemplates } from '../publish/templates.ts';
import { templatesFolder } from './cache.ts';
import { programDigest } from './inputs.ts';
import { root } from './options.ts';

/**
 * The folder of the bundled templates, which are bundled once for each state of the program.
 * @param base of the site; begins and ends with a slash
 */
export async function bundleOf(base: string): Promise<string> {
  const digest = sha256(`${programDigest()} ${base}`);
  const bundle = templatesFolder(digest);
  await bundleTemplates(root, bundle, base);
  return bundle;
}
