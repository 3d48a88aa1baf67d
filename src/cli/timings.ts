/** How long the stages of a command took, by the clock and on the processors, and the memory held at their ends. */
export class Timings {
  readonly #stages: { name: string; ms: number; cpu: number; megabytes: number }[] = [];
  readonly #started = performance.now();
  #last = this.#started;
  #lastCpu = 0;

  /** Ends a stage: the time since the last one ended is its own. */
  end(name: string): void {
    const now = performance.now();
    const cpu = cpuSeconds();
    const megabytes = Math.round(process.memoryUsage.rss() / 1e6);
    this.#stages.push({ name, ms: now - this.#last, cpu: cpu - this.#lastCpu, megabytes });
    this.#last = now;
    this.#lastCpu = cpu;
  }

  /** Seconds since the command began. */
  get seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  /**
   * A line for each stage with the memory at its end, and the sum with the most memory ever held. The
   * processors' seconds are those of all threads of this process; Pagefind's processes are not among them.
   */
  toString(): string {
    const width = Math.max(...this.#stages.map(({ name }) => name.length), 5);
    const line = (name: string, ms: number, cpu: number, megabytes: number): string =>
      `${name.padEnd(width)}  ${(ms / 1000).toFixed(2).padStart(7)} s  ${cpu.toFixed(2).padStart(7)} s of CPU  ${String(megabytes).padStart(5)} MB\n`;
    const lines = this.#stages.map(({ name, ms, cpu, megabytes }) => line(name, ms, cpu, megabytes));
    const most = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
    return `${lines.join('')}${line('all', this.seconds * 1000, cpuSeconds(), most)}`;
  }
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
