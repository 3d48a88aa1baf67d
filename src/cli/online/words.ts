import { Tokenizer } from 'htmlparser2';

/** What a reader does not see the text of; all else in a head has none. */
const UNSEEN: ReadonlySet<string> = new Set(['title', 'script', 'style', 'noscript', 'template']);

/**
 * What a reader sees of a page, without its layout. Tags are taken one by one and make no tree: a page that
 * nests without end would need one as deep.
 */
export function wordsOf(html: string): string {
  const texts: string[] = [];
  let unseen: { name: string; depth: number } | undefined;
  const add = (text: string): void => {
    if (!unseen) texts.push(text);
  };
  const nameAt = (start: number, end: number): string => html.slice(start, end).toLowerCase();
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => add(html.slice(start, end)),
      ontextentity: (codepoint) => add(String.fromCodePoint(codepoint)),
      onopentagname: (start, end) => {
        const name = nameAt(start, end);
        if (unseen?.name === name) unseen.depth++;
        else if (!unseen && UNSEEN.has(name)) unseen = { name, depth: 1 };
      },
      onclosetag: (start, end) => {
        if (unseen?.name === nameAt(start, end) && --unseen.depth === 0) unseen = undefined;
      },
      onattribname: nothing,
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onopentagend: nothing,
      onselfclosingtag: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return texts.join('').replace(/\s+/g, ' ').trim();
}
