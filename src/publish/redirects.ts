import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ViewContext } from '../views/context.ts';
import { escapeHtml } from '../views/html.ts';
import { type RedirectView, redirectsOf } from '../views/redirects.ts';
import type { Href } from '../views/urls.ts';

/**
 * Writes a page at each old address that leads to the new one, without script and from a file as well; with script,
 * to the same place within it.
 */
export async function writeRedirects(context: ViewContext, dir: string): Promise<void> {
  for (const redirect of redirectsOf(context)) {
    const folder = path.join(dir, redirect.path);
    await mkdir(folder, { recursive: true });
    // Never over a page that stands there.
    await writeFile(
      path.join(folder, 'index.html'),
      redirectHtml(redirect, context.urls.file('assets/moved.js')),
      { flag: 'wx' },
    );
  }
}

function redirectHtml({ to, canonical, title, lang }: RedirectView, script: Href): string {
  const [href, name] = [escapeHtml(to), escapeHtml(title)];
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<title>${name}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="canonical" href="${escapeHtml(canonical)}">
</head>
<body><p><a href="${href}">${name}</a></p><script src="${escapeHtml(script)}"></script></body>
</html>
`;
}
