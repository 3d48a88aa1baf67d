/** Whether an outside address can lead anywhere: it names a host, or somebody who gets mail. */
export function canLead(url: string): boolean {
  if (/^mailto:/i.test(url)) return /^mailto:[^@\s?]+@[^@\s?]/i.test(url);
  // Browsers take the next part for the host where there is none, and look for hosts with empty parts in vain.
  return /^https?:\/\/[^/\\?#]/i.test(url) && URL.canParse(url) && !/^\.|\.\./.test(new URL(url).hostname);
}

/** What a link leads to; anything not known to be safe is refused. */
export function linkKind(url: string): 'external' | 'fragment' | 'path' | 'scheme' | 'relative' {
  // Browsers drop white space and controls from addresses before they look for a scheme.
  const bare = [...url].filter((c) => c > ' ' && c !== '\u007f').join('');
  if (/^(?:https?:\/\/|mailto:)/i.test(bare)) return 'external';
  if (bare.startsWith('#')) return 'fragment';
  if (/^[a-z][a-z0-9+.-]*:/i.test(bare)) return 'scheme';
  if (/^[/\\]/.test(bare)) return 'relative';
  return /^[^?#]*\.mdx(?:[?#]|$)/.test(bare) ? 'path' : 'relative';
}
