import type { Core, UID } from '@strapi/strapi';
import type { App } from './app';

/** A document returned by the document service. */
export interface Document {
  id: number;
  documentId: string;
  [attribute: string]: unknown;
}

export interface Attributes {
  /** Ignored by types that are not localized. @default the default locale */
  locale?: string;
  /** Articles only. @default draft */
  status?: 'draft' | 'published';
  [attribute: string]: unknown;
}

let made = 0;

/** Creates documents with the required fields only. A test passes the values it depends on. */
export function createFactories(app: Pick<App, 'strapi'>) {
  const factory = (type: string, minimum: (nth: number) => Record<string, unknown>) => {
    return async ({ locale, status, ...data }: Attributes = {}): Promise<Document> => {
      made += 1;
      const documents = looseDocuments(app.strapi, `plugin::newsroom.${type}`);
      return documents.create({
        data: { ...minimum(made), ...data },
        ...(locale && { locale }),
        ...(status && { status }),
      });
    };
  };

  return {
    article: factory('article', (nth) => ({ title: `Article ${nth}` })),
    category: factory('category', (nth) => ({ name: `Category ${nth}` })),
    topic: factory('topic', (nth) => ({ name: `Topic ${nth}` })),
    tag: factory('tag', (nth) => ({ name: `Tag ${nth}` })),
    author: factory('author', (nth) => ({ name: `Author ${nth}` })),
    source: factory('source', (nth) => ({ name: `Source ${nth}`, kind: 'outlet' })),
  };
}

interface LooseDocuments {
  create(parameters: Record<string, unknown>): Promise<Document>;
}

function looseDocuments(strapi: Core.Strapi, uid: string): LooseDocuments {
  return strapi.documents(uid as UID.ContentType) as unknown as LooseDocuments;
}
