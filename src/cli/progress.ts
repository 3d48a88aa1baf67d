/** Says what is under way, on standard error: one line that is written over on a terminal, else a line each. */
export interface Progress {
  step(text: string): void;
  /** Takes away what stands on the terminal's line. */
  clear(): void;
}

/** Progress on a stream; what is told is plain text without a line break. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  const over = stream.isTTY ? '\r\u001b[2K' : '';
  return {
    step: (text) =>
      void stream.write(over ? `${over}${text.slice(0, (stream.columns || 80) - 1)}` : `${text}\n`),
    clear: () => void (over && stream.write(over)),
  };
}
