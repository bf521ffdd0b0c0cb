import { setTimeout } from 'node:timers/promises';
import type { App } from '../support/app';
import { createFactories } from '../support/factories';
import { createPublishedSide } from '../support/published-side';
import type { SpawnedApp } from '../support/spawned-app';
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

/** Readers at a time. */
const READERS = 12;

/**
 * Readers come one after the other while something is done to the nodes, which may change in the list. The nodes end
 * afterwards.
 */
export async function readWhile(
  nodes: readonly SpawnedApp[],
  articles: readonly string[],
  disturb: () => Promise<void>
): Promise<Readership> {
  const readership: Readership = { acknowledged: new Map(), counted: 0, unanswered: 0 };
  let isOver = false;
  const urls = () => nodes.map(({ url }) => url);
  const reading = Promise.all(
    Array.from({ length: READERS }, async () => {
      while (!isOver) await readOnce(urls, pick(articles), readership);
    })
  );
  await disturb();
  isOver = true;
  await reading;
  await Promise.all(nodes.map((node) => node.stop()));
  return readership;
}

/** Articles to be read. */
export async function publishSome(app: Pick<App, 'strapi'>): Promise<string[]> {
  const make = createFactories(app);
  const articles: string[] = [];
  for (let nth = 0; nth < 8; nth += 1) {
    articles.push((await make.article({ status: 'published' })).documentId);
  }
  await createPublishedSide(app.strapi).settle();
  return articles;
}
