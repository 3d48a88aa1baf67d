import type { Explanation } from './base.ts';

/** What `check --online` finds: no text can show it, the network can. */
export const online = {
  'online/changed': {
    why: 'The page says something else than its archived copy, or was changed after it was read. Read it again: what it is cited for may be gone. The claim stays true of the day it was read; say so, or cite the archived copy.',
  },
  'online/gone': {
    why: 'The server says that there is no such page any more, or leads to its front page. Readers cannot verify what rests on it. An archive of the web may have a copy; keep one with npm run evidence.',
  },
  'online/moved': {
    why: 'The server says that the page has a new address for good. See that it is the same page, and write the new address.',
  },
  'online/unanswered': {
    why: 'The server did not answer, refused, or answered with a fault of its own. That says nothing of the page. Open it in a browser; some servers refuse programs.',
  },
} as const satisfies Record<string, Explanation>;
