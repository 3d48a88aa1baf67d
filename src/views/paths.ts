import { hash } from 'node:crypto';
import { givenViews } from '../dossier/current.ts';
import type { Words } from './words/dictionary.ts';

/** A view model of a page, as far as its text has to know it. */
interface Framed {
  chrome: { words: Words };
}

/**
 * The view model of the page that is being rendered: the one that was handed to the template, or, where
 * there is none, a new one.
 * @param path of the page within the site, such as `/actors/gna/`
 */
export function viewAt<V extends Framed>(path: string, make: () => V): V {
  const given = givenViews().get(path);
  return given === undefined ? make() : (given as V);
}

/**
 * A view model as text. The interface words are left out: the language stands in the frame of every page,
 * and the dictionaries are part of the program.
 */
export function viewText(view: Framed): string {
  const { chrome, ...rest } = view;
  const { words, ...frame } = chrome;
  return JSON.stringify([frame, rest]);
}

/** The view model of a text that {@link viewText} made. @param words the dictionary of its language */
export function viewOf(text: string, words: Words): Framed {
  const [frame, rest] = JSON.parse(text) as [object, object];
  return { ...rest, chrome: { ...frame, words } };
}

/** SHA-256 of a view model as text, hexadecimal: changes exactly when something that the page shows changes. */
export function hashOf(text: string): string {
  return hash('sha256', text);
}
