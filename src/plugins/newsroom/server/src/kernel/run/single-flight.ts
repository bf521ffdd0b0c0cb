/** Questions of one name at one moment are one: whoever asks while it is under way waits for the same answer. */
export function createSingleFlight<Answer>() {
  const underWay = new Map<string, Promise<Answer>>();
  return (name: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const known = underWay.get(name);
    if (known) return known;
    const asked = ask().finally(() => underWay.delete(name));
    underWay.set(name, asked);
    return asked;
  };
}
