/** Deduplicates concurrent calls: callers with the same name share one call in progress and its result. */
export function createSingleFlight<Answer>() {
  const inFlight = new Map<string, Promise<Answer>>();
  return (key: string, run: () => Promise<Answer>): Promise<Answer> => {
    const known = inFlight.get(key);
    if (known) return known;
    const started = run().finally(() => inFlight.delete(key));
    inFlight.set(key, started);
    return started;
  };
}
