/** A copy without the keys whose value is undefined: what is not there must not even leave a key. */
export function defined<T extends object>(value: T): T {
  const copy = { ...value };
  for (const key of Object.keys(copy))
    if (Reflect.get(copy, key) === undefined) Reflect.deleteProperty(copy, key);
  return copy;
}
