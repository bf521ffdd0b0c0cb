/** Questions of one name at one moment are one: whoever asks while it is under way waits for the same answer. */
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
