/** Runs tasks that bear one name one after the other, others at once. */
export function turns(): <T>(name: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<void>>();
  return (name, task) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(task);
    last.set(
      name,
      mine.then(
        () => undefined,
        () => undefined,
      ),
    );
    return mine;
  };
}
