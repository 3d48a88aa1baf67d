import type { Code } from './codes.ts';
import type { Example, Explanation } from './guide/base.ts';
import { citations } from './guide/citations.ts';
import { claims } from './guide/claims.ts';
import { events } from './guide/events.ts';
import { evidence } from './guide/evidence.ts';
import { fields } from './guide/fields.ts';
import { files } from './guide/files.ts';
import { links } from './guide/links.ts';
import { markings } from './guide/markings.ts';
import { markup } from './guide/markup.ts';
import { online } from './guide/online.ts';
import { wording } from './guide/wording.ts';

/** Every code explained, most of them by a wrong and a right example. */
export const guide: Readonly<Record<Code, Example | Explanation>> = {
  ...citations,
  ...claims,
  ...events,
  ...evidence,
  ...fields,
  ...files,
  ...links,
  ...markings,
  ...markup,
  ...online,
  ...wording,
};
