import path from 'node:path';

export const ROOT: string = path.resolve(import.meta.dirname, '..');
/** Where the end-to-end tests build the site. */
export const SITE_DIR: string = path.join(ROOT, '.dossier', 'e2e');
/** A fixed port, so that workers and server agree; `npm test` names a free one. */
export const PORT = Number(process.env.DOSSIER_E2E_PORT ?? 4399);
export const SITE_URL = `http://127.0.0.1:${PORT}`;
