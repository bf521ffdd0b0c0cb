import { setTimeout } from 'node:timers/promises';
import type { App } from '../support/app';
import { createFactories } from '../support/factories';
import { createPublishedSide } from '../support/published-side';
import type { SpawnedApp } from '../support/spawned-app';
import { freshVisitor, readArticle } from '../support/visitors';

/** What readers sent and which responses they got. */
export interface Readership {
  /** Acknowledged views: visitors who read one article each and retried until a node acknowledged it. */
  acknowledged: Map<string, number>;
  /** Responses with `counted`: each is one view, at most one per visitor. */
  counted: number;
  /** Requests without a response, or with one that asked to retry. */
  unanswered: number;
}

const pick = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)] as T;

/** A visitor reads an article on any node. Without a response, it retries, possibly on another node. */
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
      // fetch() reports connection errors as TypeError. `instanceof` fails, because the class is from outside of Jest.
      if ((error as Error).name !== 'TypeError') throw error;
    }
    readership.unanswered += 1;
    await setTimeout(50);
  }
}

/** Number of simultaneous readers. */
const READERS = 12;

/**
 * Lets readers read until `disturb` has finished, which may replace nodes in the list. Stops the nodes afterwards.
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

/** Publishes articles for readers. */
export async function publishSome(app: Pick<App, 'strapi'>): Promise<string[]> {
  const make = createFactories(app);
  const articles: string[] = [];
  for (let nth = 0; nth < 8; nth += 1) {
    articles.push((await make.article({ status: 'published' })).documentId);
  }
  await createPublishedSide(app.strapi).settle();
  return articles;
}
