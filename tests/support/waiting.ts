/** Not worth another try. */
export class Ended extends Error {}

/** Asks again until the answer is yes. What is thrown on the way counts as no: a server that restarts hangs up. */
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
