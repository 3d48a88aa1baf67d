import { tellFailure } from '../failures.ts';
import { parseOptions } from '../options.ts';
import { portFromEnvironment } from '../serve.ts';
import { preview } from './preview.ts';

/* The process that serves; `npm run dev` starts another when the program changes. */

process.on('disconnect', () => process.exit(0));

try {
  const { content, tlp, base } = parseOptions(process.argv.slice(2), ['content', 'tlp', 'base']);
  const served = await preview({ content, tlp, base, port: portFromEnvironment() });
  const stop = (): void => void served.close().then(() => process.exit(0));
  process.on('SIGTERM', stop).on('SIGINT', stop);
  process.send?.({ url: served.url, port: served.port });
} catch (error) {
  tellFailure(error);
  process.exit(1);
}
