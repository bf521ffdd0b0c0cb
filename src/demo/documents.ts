import type { Core, UID } from '@strapi/strapi';
import { once } from './ledger';

export type Fields = Record<string, unknown>;

/** The words of a document in each language; English may be missing. */
export interface Worded<T extends Fields = Fields> {
  vi: T;
  en?: T;
}

/** In the order in which they are written. */
const LANGUAGES = ['vi', 'en'] as const;

interface Written {
  documentId: string;
}

/** The few calls that the demo makes. Strapi's own types want generated types of a plugin that is not theirs. */
interface Documents {
  create(params: { data: Fields; locale?: string }): Promise<Written>;
  update(params: { documentId: string; data: Fields; locale?: string }): Promise<Written | null>;
  publish(params: { documentId: string; locale?: string }): Promise<unknown>;
}

function documents(strapi: Core.Strapi, type: string): Documents {
  return strapi.documents(`plugin::newsroom.${type}` as UID.ContentType) as unknown as Documents;
}

/** A document without locales. Answers its documentId. */
export function makePlain(
  strapi: Core.Strapi,
  type: string,
  key: string,
  data: Fields
): Promise<string> {
  return once(strapi, `${type}/${key}`, async () => {
    const { documentId } = await documents(strapi, type).create({ data });
    return documentId;
  });
}

interface Making {
  /** What all languages share, so that versions that come later find it in place. */
  links?: Fields;
  publish?: boolean;
  /** What somebody has changed since it was published, and not published yet. */
  edits?: Partial<Worded>;
}

/**
 * A document made the way an editor does: the Vietnamese version first, with everything that is linked; then the
 * English words. Where there is no Vietnamese, English comes alone.
 */
export function makeWorded(
  strapi: Core.Strapi,
  type: string,
  key: string,
  words: Partial<Worded>,
  { links = {}, publish = false, edits = {} }: Making = {}
): Promise<string> {
  return once(strapi, `${type}/${key}`, async () => {
    const store = documents(strapi, type);
    let documentId: string | undefined;
    for (const locale of LANGUAGES) {
      const data = words[locale];
      if (!data) continue;
      if (documentId) await store.update({ documentId, locale, data });
      else ({ documentId } = await store.create({ locale, data: { ...data, ...links } }));
      if (publish) await store.publish({ documentId, locale });
    }
    if (!documentId) throw new Error(`The demo has no words for ${type} "${key}"`);
    for (const locale of LANGUAGES) {
      const data = edits[locale];
      if (data) await store.update({ documentId, locale, data });
    }
    return documentId;
  });
}
