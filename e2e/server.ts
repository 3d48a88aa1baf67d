import { serve } from '../src/cli/serve.ts';
import { PORT, SITE_DIR } from './site.ts';

const { url } = await serve(SITE_DIR, { base: '/', port: PORT });
if (new URL(url).port !== String(PORT)) process.exit(1);
