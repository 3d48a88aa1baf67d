import { hash } from 'node:crypto';
import { escapeHtml } from '../../views/html.ts';
import { contentPolicy } from '../../views/policy.ts';

/** Where the preview's own files stand, within the site. */
export const OWN = '@dossier/';

/** A page as it is sent. */
export interface SentPage {
  status: number;
  html: string;
  /** Changes when anything does that a reader of the page meets. */
  digest: string;
}

/**
 * Adds the script of the preview to a page.
 * @param about address of the page and base of the site
 * @param scripts digest of the site's scripts, which the page names but does not hold
 */
export function withScript(
  { status, text }: { status: number; text: string },
  about: { href: string; base: string },
  scripts: string,
): SentPage {
  const digest = hash('sha256', `${scripts}\0${text}`, 'base64url').slice(0, 22);
  const script = `<script defer src="${about.base}${OWN}dev.js" data-href="${escapeHtml(about.href)}" data-digest="${digest}"></script>`;
  return { status, html: text.replace('</head>', () => `${script}</head>`), digest };
}

/** A page that stands where none can be shown; the overlay on it says why. */
export function barePage(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentPolicy)}">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
</head>
<body><h1>${escapeHtml(title)}</h1>
<pre>${escapeHtml(text)}</pre></body>
</html>
`;
}
