/** Escapes text for XML content and attributes; what XML 1.0 forbids altogether is dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);
}

/** An element with text or, from `raw`, with XML that was made before; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content?: string | { raw: string },
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(value ?? '')}"`)
    .join('');
  if (content === undefined) return `<${name}${written}/>`;
  return `<${name}${written}>${typeof content === 'string' ? escapeXml(content) : content.raw}</${name}>`;
}
