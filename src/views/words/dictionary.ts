import type { en } from './en.ts';

type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };

/** The interface words of one language; every dictionary has every key. */
export type Words = Widen<typeof en>;
