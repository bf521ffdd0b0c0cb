import { setTimeout } from 'node:timers/promises';
import { freshVisitor, readArticle } from '../support/visitors';

/** What readers did and were told. */
export interface Readership {
  /** Visitors who read one article each, and went on sending until a node acknowledged it. */
  acknowledged: Map<string, number>;
  /** Answers `counted`: each is one view, and no visitor gets two. */
  counted: number;
  /** Requests that got no answer, or one that asked to come again. */
  unanswered: number;
}

const pick = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)] as T;

/** One visitor reads one article, at whatever node there is. Whoever gets no answer asks again, perhaps another node. */
async function readOnce(urls: () => readonly string[], article: string, readership: Readership) {
  const visitor = freshVisitor();
  for (;;) {
    try {
      const { status, body } = await readArticle(pick(urls()), article, visitor);
      if (status === 200) {
        readership.counted += Number(body.data?.counted);
        const known = readership.acknowledged.get(article) ?? 0;
        readership.acknowledged.set(article, known + 1);
        return;
      }
      if (status !== 503) throw new Error(`A view was answered ${status}`);
    } catch (error) {
      // fetch() tells of connections in this way, with an error from outside of Jest.
      if ((error as Error).name !== 'TypeError') throw error;
    }
    readership.unanswered += 1;
    await setTimeout(50);
  }
}

/** Readers come one after the other, so many at a time, until `isOver` says so. */
export async function readUntil(
  isOver: () => boolean,
  urls: () => readonly string[],
  articles: readonly string[],
  atATime: number
): Promise<Readership> {
  const readership: Readership = { acknowledged: new Map(), counted: 0, unanswered: 0 };
  await Promise.all(
    Array.from({ length: atATime }, async () => {
      while (!isOver()) await readOnce(urls, pick(articles), readership);
    })
  );
  return readership;
}
