/** Error that stops `waitUntil`. */
export class Ended extends Error {}

/** Polls until `ask` returns true. Exceptions count as false, because a restarting server drops connections. */
export async function waitUntil(what: string, ask: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 120_000;
  let last: unknown = 'the answer was no';
  while (Date.now() < deadline) {
    try {
      if (await ask()) return;
    } catch (error) {
      if (error instanceof Ended) throw error;
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Waited in vain until ${what}`, { cause: last });
}
