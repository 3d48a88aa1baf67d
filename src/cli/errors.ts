/** An error that the person at the terminal can mend: printed as message and hint, without a stack. */
export class CliError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'CliError';
    this.hint = hint;
  }
}

const otherFolder = 'Name another folder, or change who may write there.';

/** What the system refuses for reasons of its own, and what helps. */
const refusals: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  EACCES: ['permission is denied', otherFolder],
  EDQUOT: ['what you may store is used up', 'Make room, and run the command again.'],
  EEXIST: ['a file stands where a folder should', 'Name another folder.'],
  EMFILE: ['too many files are open', 'Close other programs, or allow more with ulimit -n.'],
  ENAMETOOLONG: ['the path is too long', 'Move the project or the content to a shorter one.'],
  ENFILE: ['too many files are open', 'Close other programs.'],
  ENOENT: ['no folder can be made there', 'Name another folder.'],
  ENOSPC: ['the disk is full', 'Make room, and run the command again.'],
  ENOTDIR: ['a file stands where a folder should', 'Name another folder.'],
  EPERM: ['that is not allowed', otherFolder],
  EROFS: ['nothing can be written there', otherFolder],
};

/** An error of the system that the person at the terminal can mend; undefined for any other. */
export function refusalOf(error: unknown): CliError | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined;
  // What is not there, or is, may be a fault of the program; where a folder was to be made, it is none.
  const isFault = /^(?:EEXIST|ENOENT)$/.test(String(error.code)) && error.syscall !== 'mkdir';
  const [reason, hint] = refusals[String(error.code)] ?? [];
  if (reason === undefined || isFault) return undefined;
  const path = 'path' in error ? ` ${error.path}` : '';
  return new CliError(`The system refuses to ${error.syscall}${path}: ${reason}.`, hint);
}
