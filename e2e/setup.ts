import { succeed } from './command.ts';
import { SITE_DIR } from './site.ts';

/** Builds the site that the tests walk through. */
export default async function setup(): Promise<void> {
  process.stdout.write(await succeed(['build', '--out', SITE_DIR]));
}
