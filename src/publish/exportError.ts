/** Why a format could not be written, told to the person who asked for it. */
export class ExportError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'ExportError';
    this.hint = hint;
  }
}
