/** Adds to a list in a record, making the list where there is none. */
export function push<T>(record: Record<string, T[]>, key: string, value: T): void {
  const list = record[key];
  if (list) list.push(value);
  else record[key] = [value];
}
