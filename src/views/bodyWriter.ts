import type { PageKey } from '../dossier/page.ts';
import type { BodyWriter } from './body.ts';
import { componentView } from './calls.ts';
import type { BodyView } from './componentViews.ts';
import type { ViewContext } from './context.ts';
import { NoteNumbers } from './notes.ts';

/** A writer for one page, with no note numbered yet. @param page undefined for what stands on no page of content */
export function bodyWriter(context: ViewContext, page?: PageKey): BodyWriter {
  const writer: BodyWriter = {
    context,
    page,
    numbers: new NoteNumbers<BodyView>(context, []),
    shown: new Set(),
    feet: new Map(),
    linked: new Set(),
    spelt: new Set(),
    component: (owner, call) => componentView(writer, owner, call),
  };
  return writer;
}
