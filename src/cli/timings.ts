/** How long the stages of a command took, in the order in which they ended. */
export class Timings {
  readonly #stages: { name: string; ms: number }[] = [];
  readonly #started = performance.now();
  #last = this.#started;

  /** Ends a stage: the time since the last one ended is its own. */
  end(name: string): void {
    const now = performance.now();
    this.#stages.push({ name, ms: now - this.#last });
    this.#last = now;
  }

  /** Seconds since the command began. */
  get seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  /** A line for each stage, the peak memory of this process, and the sum. */
  toString(): string {
    const width = Math.max(...this.#stages.map(({ name }) => name.length), 5);
    const line = (name: string, ms: number): string =>
      `${name.padEnd(width)}  ${(ms / 1000).toFixed(2).padStart(7)} s\n`;
    const lines = this.#stages.map(({ name, ms }) => line(name, ms));
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const cpu = ((userCPUTime + systemCPUTime) / 1e6).toFixed(2);
    return `${lines.join('')}${line('all', this.seconds * 1000)}${cpu} s of CPU and ${Math.round(maxRSS / 1024)} MB at most in this process\n`;
  }
}
