import { Tokenizer } from 'htmlparser2';

/** One attribute of a start tag. */
export interface Attribute {
  name: string;
  /** Decoded; empty where none is written. */
  value: string;
  /** From the name to the end of the value, its closing quote included. */
  start: number;
  end: number;
}

/** One start tag, in document order. */
export interface StartTag {
  name: string;
  attributes: Attribute[];
  /** From `<` to behind `>`. */
  start: number;
  end: number;
}

/** The start tags of a page with their places in the text; names in lower case. */
export function startTags(html: string): StartTag[] {
  const tags: StartTag[] = [];
  let tag: StartTag | undefined;
  let attribute: Attribute | undefined;
  const close = (end: number) => {
    if (tag) tags.push({ ...tag, end: end + 1 });
    tag = undefined;
  };
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = { name: html.slice(start, end).toLowerCase(), attributes: [], start: start - 1, end };
      },
      onattribname: (start, end) => {
        attribute = { name: html.slice(start, end).toLowerCase(), value: '', start, end };
      },
      onattribdata: (start, end) => {
        if (attribute) attribute.value += html.slice(start, end);
      },
      onattribentity: (codepoint) => {
        if (attribute) attribute.value += String.fromCodePoint(codepoint);
      },
      onattribend: (_quote, end) => {
        if (attribute) tag?.attributes.push({ ...attribute, end });
        attribute = undefined;
      },
      onopentagend: close,
      onselfclosingtag: close,
      onclosetag: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tags;
}
