/** A line as the name of a field, or the dash of an item, and what follows it; undefined where it is neither. */
export function fieldLine(line: string): { name: string; rest: string } | undefined {
  const name = /^(?:\s*(?:- )?[\w-]+:\s+|\s*- )/.exec(line)?.[0];
  return name === undefined ? undefined : { name, rest: line.slice(name.length) };
}
