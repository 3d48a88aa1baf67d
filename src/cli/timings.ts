/** How long the stages of a command took, by the clock and on the processors, in the order in which they ended. */
export class Timings {
  readonly #stages: { name: string; ms: number; cpu: number }[] = [];
  readonly #started = performance.now();
  #last = this.#started;
  #lastCpu = 0;

  /** Ends a stage: the time since the last one ended is its own. */
  end(name: string): void {
    const now = performance.now();
    const cpu = cpuSeconds();
    this.#stages.push({ name, ms: now - this.#last, cpu: cpu - this.#lastCpu });
    this.#last = now;
    this.#lastCpu = cpu;
  }

  /** Seconds since the command began. */
  get seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  /**
   * A line for each stage, the peak memory of this process, and the sum. The processors' seconds are those of
   * all threads of this process; Pagefind's process is not among them.
   */
  toString(): string {
    const width = Math.max(...this.#stages.map(({ name }) => name.length), 5);
    const line = (name: string, ms: number, cpu: number): string =>
      `${name.padEnd(width)}  ${(ms / 1000).toFixed(2).padStart(7)} s  ${cpu.toFixed(2).padStart(7)} s of CPU\n`;
    const lines = this.#stages.map(({ name, ms, cpu }) => line(name, ms, cpu));
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    return `${lines.join('')}${line('all', this.seconds * 1000, cpuSeconds())}${megabytes} MB at most in this process\n`;
  }
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
