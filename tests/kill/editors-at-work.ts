import type { Clients } from '../support/clients';
import { createEditor } from '../support/editor';

/** Content that editors change while nodes are killed. */
export interface Desk {
  articles: string[];
  categories: string[];
  tags: string[];
  image: number;
}

const LOCALES = ['vi', 'en'];

const pick = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)] as T;

/**
 * Publishes, edits, renames, moves, unpublishes and edits media, one after the other, until `isOver` returns true or
 * the node is gone. Accepts any response, because the node may be dying.
 */
export async function workUntil(
  node: Pick<Clients, 'admin'>,
  desk: Desk,
  isOver: () => boolean
): Promise<number> {
  const editor = createEditor(node.admin);
  let nth = 0;
  const actions: (() => Promise<unknown>)[] = [
    () => editor.publish('article', pick(desk.articles), pick(LOCALES), { title: title() }),
    () => editor.publish('article', pick(desk.articles), pick(LOCALES), { title: title() }),
    () => editor.save('article', pick(desk.articles), pick(LOCALES), { title: title() }),
    () => editor.unpublish('article', pick(desk.articles), pick(LOCALES)),
    () => editor.save('category', pick(desk.categories), pick(LOCALES), { name: title() }),
    () => editor.save('category', pick(desk.categories.slice(1)), 'vi', { parent: parent() }),
    () => editor.save('tag', pick(desk.tags), pick(LOCALES), { name: title() }),
    () => describePicture(),
    () => editor.bulkPublish('article', desk.articles.slice(0, 3), pick(LOCALES)),
  ];
  const title = () => `Tin ${process.pid} ${(nth += 1)} ${Math.random()}`;
  const parent = () =>
    Math.random() < 0.5 ? { set: [] } : { set: [{ documentId: desk.categories[0], locale: 'vi' }] };
  const describePicture = () => {
    const form = new FormData();
    form.append('fileInfo', JSON.stringify({ alternativeText: title(), caption: title() }));
    return node.admin.request('POST', `/upload?id=${desk.image}`, { body: form });
  };

  let done = 0;
  while (!isOver()) {
    try {
      await pick(actions)();
      done += 1;
    } catch {
      // The node was killed before it could respond.
      return done;
    }
  }
  return done;
}
