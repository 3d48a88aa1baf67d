import type { PageFindings, ShownFinding } from '../../views/findings.ts';

const HOST = 'dossier-findings';

/**
 * Shows what is wrong with this page over it, and where else something is; takes the overlay away where there
 * is nothing to say. Errors are open; warnings open on a click.
 * @param styles address of the overlay's style sheet
 */
export function showFindings({ findings, isAsBefore, elsewhere }: PageFindings, styles: string): void {
  const before = document.querySelector(HOST);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const rest = findings.filter(({ severity }) => severity !== 'error');
  const wasOpen = before?.shadowRoot?.querySelector('details.rest')?.hasAttribute('open') ?? false;
  before?.remove();
  if (findings.length === 0 && elsewhere.length === 0) return;
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: 'open' });
  root.append(make('link', { rel: 'stylesheet', href: styles }));
  const panel = make('section', { ariaLabel: 'Findings' });
  if (errors.length > 0) panel.append(errorPart(errors, isAsBefore));
  if (rest.length > 0) panel.append(restPart(rest, wasOpen));
  if (elsewhere.length > 0) panel.append(elsewherePart(elsewhere));
  root.append(panel);
  document.body.append(host);
}

function errorPart(errors: readonly ShownFinding[], isAsBefore: boolean): HTMLElement {
  const part = make('details', { className: 'errors', open: true });
  const shown = isAsBefore ? ' The page is shown as it was before.' : '';
  const head = make('summary', { textContent: `${count(errors.length, 'error')} on this page.${shown}` });
  head.role = 'alert';
  part.append(head, list(errors));
  return part;
}

function restPart(rest: readonly ShownFinding[], isOpen: boolean): HTMLElement {
  const part = make('details', { className: 'rest', open: isOpen });
  part.append(make('summary', { textContent: count(rest.length, 'remark') }), list(rest));
  return part;
}

function elsewherePart(pages: PageFindings['elsewhere']): HTMLElement {
  const part = make('p', { className: 'elsewhere', textContent: 'Errors elsewhere: ' });
  pages.forEach(({ href, name, errors }, i) => {
    part.append(i > 0 ? ', ' : '', make('a', { href, textContent: `${name} (${errors})` }));
  });
  return part;
}

function list(findings: readonly ShownFinding[]): HTMLElement {
  const all = make('ol', {});
  for (const { place, severity, code, help, message, hint, source } of findings) {
    const item = make('li', { className: severity });
    const head = make('p', {});
    const name = make('a', { href: help, textContent: code });
    head.append(make('strong', { textContent: place }), ` ${severity} `, name);
    item.append(head, make('p', { textContent: [message, hint].filter(Boolean).join(' ') }));
    if (source) item.append(make('pre', { textContent: source }));
    all.append(item);
  }
  return all;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
