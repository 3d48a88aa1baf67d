/** The parts of the untyped package `edtf` that are used; values are milliseconds UTC. */
declare module 'edtf' {
  interface Extended {
    readonly type: string;
    readonly min: number;
    readonly max: number;
  }
  /** @throws a SyntaxError on a text that is not EDTF. */
  export default function parse(text: string): Extended;
}
