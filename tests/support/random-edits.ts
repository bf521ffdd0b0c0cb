import fc from 'fast-check';
import type { App } from './app';
import type { Editor } from './editor';

/** A random edit: numbers that select among the documents that exist when it is applied. */
export interface Edit {
  what: number;
  which: number;
  other: number;
  locale: string;
  text: string;
}

const LOCALES = ['vi', 'en', 'fr'];

export const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.nat(),
  which: fc.nat(),
  other: fc.nat(),
  locale: fc.constantFrom(...LOCALES),
  text: fc.stringMatching(/^[a-zA-Z]{3,8}( [a-zA-Z]{1,8}){0,2}$/),
});

const TERMS = ['category', 'topic', 'tag', 'author'] as const;

/** Applies random edits of all types and tracks which documents exist. */
export function createRandomEditor(
  app: Pick<App, 'admin' | 'strapi'>,
  editor: Editor,
  image: number
) {
  const known = new Map<string, string[]>();
  /** Existing article locales: a link to an article without the locale is rejected. */
  const versions = new Set<string>();
  const of = (type: string) => known.get(type) ?? [];
  const pick = (type: string, index: number) => {
    const ids = of(type);
    return ids.length > 0 ? ids[index % ids.length] : undefined;
  };
  const links = (type: string, indices: number[], locale?: string) => ({
    set: indices.flatMap((index) => {
      const documentId = pick(type, index);
      return documentId ? [{ documentId, ...(locale && { locale }) }] : [];
    }),
  });

  const articlesIn = (locale: string, indices: number[]) => ({
    set: indices.flatMap((index) => {
      const documentId = pick('article', index);
      return documentId && versions.has(`${documentId} ${locale}`) ? [{ documentId, locale }] : [];
    }),
  });

  const dataOf = ({ which, other, locale, text }: Edit) => ({
    title: text,
    category: links('category', [other], locale),
    moreCategories: links('category', [which], locale),
    topic: links('topic', [other], locale),
    tags: links('tag', [which, other], locale),
    authors: links('author', [other], locale),
    sources: links('source', [which]),
    related: articlesIn(locale, [other]),
    cover: which % 3 === 0 ? null : { image, alt: text },
    body: [
      { __component: 'newsroom.pull-quote', quote: text },
      ...(other % 2 === 0
        ? [{ __component: 'newsroom.gallery', images: [{ image, caption: text }] }]
        : []),
    ],
  });

  async function create(type: string, locale: string | undefined, data: Record<string, unknown>) {
    const { status, body } = await editor.create(type, locale, data);
    if (status !== 201) return;
    known.set(type, [...of(type), body.data.documentId]);
    versions.add(`${body.data.documentId} ${locale}`);
  }

  async function remove(type: string, index: number, locale: string) {
    const documentId = pick(type, index);
    if (!documentId) return;
    const { status } = await editor.remove(type, documentId, locale);
    versions.delete(`${documentId} ${locale}`);
    if (status === 200 && locale === '*') {
      known.set(
        type,
        of(type).filter((id) => id !== documentId)
      );
    }
  }

  async function editArticle(one: Edit) {
    const documentId = pick('article', one.which);
    if (!documentId || of('article').length < 8) return create('article', one.locale, dataOf(one));
    switch (one.what % 8) {
      case 0: {
        const { status } = await editor.save('article', documentId, one.locale, dataOf(one));
        if (status === 200) versions.add(`${documentId} ${one.locale}`);
        return;
      }
      case 1:
        return editor.unpublish('article', documentId, one.locale);
      case 2:
        return editor.discard('article', documentId, one.locale);
      case 3:
        return one.other % 4 === 0
          ? remove('article', one.which, '*')
          : remove('article', one.which, one.locale);
      default:
        return editor.publish('article', documentId, one.locale, dataOf(one));
    }
  }

  async function editTerm(one: Edit) {
    const type = TERMS[one.other % TERMS.length] ?? 'tag';
    const documentId = pick(type, one.which);
    if (!documentId || of(type).length < 3) return create(type, one.locale, { name: one.text });
    if (one.what % 7 === 0) return remove(type, one.which, one.other % 2 === 0 ? '*' : one.locale);
    const parent = links('category', [one.other], one.locale);
    const data = { name: one.text, ...(type === 'category' && one.what % 2 === 0 && { parent }) };
    return editor.save(type, documentId, one.locale, data);
  }

  async function editRest(one: Edit) {
    const { strapi, admin } = app;
    switch (one.what % 6) {
      case 0: {
        const documentId = pick('source', one.which);
        if (!documentId || of('source').length < 3) {
          return create('source', undefined, { name: one.text, kind: 'person' });
        }
        return one.other % 5 === 0
          ? remove('source', one.which, '*')
          : editor.save('source', documentId, undefined, { name: one.text });
      }
      case 1: {
        const articles = articlesIn(one.locale, [one.which, one.other]);
        const documentId = pick('list', one.which);
        return documentId
          ? editor.save('list', documentId, undefined, { articles })
          : create('list', undefined, { name: one.text, articles });
      }
      case 2:
        return admin.put(
          `/content-manager/single-types/plugin::newsroom.site?locale=${one.locale}`,
          { siteName: one.text }
        );
      case 3: {
        const form = new FormData();
        form.append('fileInfo', JSON.stringify({ alternativeText: one.text }));
        return admin.request('POST', `/upload?id=${image}`, { body: form });
      }
      case 4:
        return strapi.db
          .query('plugin::newsroom.article')
          .updateMany({ where: { locale: one.locale }, data: { kicker: one.text } });
      default:
        return strapi.db
          .connection('components_newsroom_captioned_images')
          .where('id', '>', one.which % 20)
          .update({ credit: one.text });
    }
  }

  /** Rejected edits are expected: a slug in use, a loop of categories, a missing locale. */
  return async (one: Edit): Promise<void> => {
    const kind = one.what % 10;
    await (kind < 5 ? editArticle(one) : kind < 8 ? editTerm(one) : editRest(one));
  };
}
