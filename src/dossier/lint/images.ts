import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import { attributePath } from '../spans.ts';
import { callsOf } from './calls.ts';
import type { LintInput } from './input.ts';

/** What a reader on a phone can be asked to load for one image. */
const most = { bytes: 500_000, pixels: 2400 };

/** Images that are too large, tell where they were taken, or are described by nothing but their file name. */
export function lintImages({ pages, images }: LintInput): Diagnostic[] {
  return callsOf(pages, 'Figure').flatMap(({ page, spans, call }) => {
    const { src = '', alt = '' } = call.attributes;
    const complain = (
      attribute: string,
      code: 'image/alt' | 'image/location' | 'image/size',
      message: string,
      hint: string,
    ) => diagnostic(page.file, spans[attributePath(call.span, attribute)] ?? call.span, code, message, hint);
    const found: Diagnostic[] = [];
    if (saysNothing(alt, src)) {
      const hint = 'Say in a sentence what the image shows to somebody who cannot see it.';
      found.push(complain('alt', 'image/alt', `"${alt}" does not describe the image.`, hint));
    }
    const facts = images.get(src.normalize('NFC'));
    if (!facts) return found;
    const side = Math.max(facts.width ?? 0, facts.height ?? 0);
    if (facts.bytes > most.bytes || side > most.pixels) {
      const pixels = facts.width && facts.height ? `, ${facts.width} × ${facts.height} pixels` : '';
      const message = `The image has ${Math.round(facts.bytes / 1000)} kB${pixels}.`;
      const hint = `Make it at most ${most.bytes / 1000} kB and ${most.pixels} pixels a side.`;
      found.push(complain('src', 'image/size', message, hint));
    }
    if (facts.hasLocation) {
      const hint = 'Save it without metadata (EXIF), unless the place is meant to be known.';
      found.push(complain('src', 'image/location', 'The image carries the place where it was taken.', hint));
    }
    return found;
  });
}

function saysNothing(alt: string, src: string): boolean {
  const name = (src.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/\.\w{3,4}$/, '')
      .replace(/[\s_-]+/g, ' ')
      .trim();
  return bare(alt) === bare(name) || /^(?:image|photo|picture|figure|map|logo|img|carte)$/i.test(alt.trim());
}
