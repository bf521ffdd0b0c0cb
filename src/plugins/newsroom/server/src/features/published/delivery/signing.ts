import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../../kernel/options';
import { strapiPlugin, strapiService } from '../../../kernel/strapi/service';
import { collectUrls, replaceUrls } from './domain-signing';

const FILE = 'plugin::upload.file';

/** Addresses that one statement looks up. */
const MAX_URLS = 500;

interface Signable {
  url: string;
  formats?: Record<string, { url: string }> | null;
}

interface UploadService {
  signFileUrls: (file: Signable) => Promise<Signable>;
}

interface UploadProvider {
  isPrivate: () => boolean | Promise<boolean>;
}

/** Signs addresses of files where the upload provider says that nobody may read them without a signature. */
export interface Signing {
  /** A JSON value with its addresses signed; the value itself where files are public. */
  value: <T>(value: T) => Promise<T>;
  /** The same of an answer as JSON text; also says for how long it may be kept. Other answers are left alone. */
  answer: <A extends object>(answer: A) => Promise<A>;
}

/**
 * The published side stores addresses as the media library has them. Signatures end, so they are made when a page is
 * answered. Seconds for which such an answer may be kept: by this node, and then as long again by others.
 */
export function createSigning(strapi: Core.Strapi): Signing {
  const keptSeconds = Math.floor(optionsOf(strapi).delivery.signedSeconds / 2);
  let isPrivate: boolean | undefined;

  async function arePrivate(): Promise<boolean> {
    const { provider } = strapiPlugin<{ provider: UploadProvider }>(strapi, 'upload');
    isPrivate ??= await provider.isPrivate();
    return isPrivate;
  }

  /** Signed addresses by those that the media library has, of files and of their sizes. */
  async function signedUrls(urls: readonly string[]): Promise<Map<string, string>> {
    const upload = strapiService<UploadService>(strapi, 'upload', 'file');
    const signed = new Map<string, string>();
    for (let at = 0; at < urls.length; at += MAX_URLS) {
      const files = (await strapi.db
        .query(FILE)
        .findMany({ where: { url: { $in: urls.slice(at, at + MAX_URLS) } } })) as Signable[];
      for (const file of files) {
        const own = await upload.signFileUrls(file);
        signed.set(file.url, own.url);
        for (const [size, { url }] of Object.entries(file.formats ?? {})) {
          signed.set(url, own.formats?.[size]?.url ?? url);
        }
      }
    }
    return signed;
  }

  async function sign(value: unknown): Promise<unknown> {
    return replaceUrls(value, await signedUrls([...collectUrls(value)]));
  }

  return {
    value: async (value) => ((await arePrivate()) ? ((await sign(value)) as typeof value) : value),

    async answer(answer) {
      if (!('json' in answer) || typeof answer.json !== 'string' || !(await arePrivate())) {
        return answer;
      }
      return { ...answer, json: JSON.stringify(await sign(JSON.parse(answer.json))), keptSeconds };
    },
  };
}

/** The functions of a service, each of whose answers is signed. */
export function signAnswers<Service extends Record<string, (...args: never[]) => Promise<object>>>(
  signing: Signing,
  service: Service
): Service {
  const signed = Object.entries(service).map(([name, make]) => [
    name,
    async (...args: never[]) => signing.answer(await make(...args)),
  ]);
  return Object.fromEntries(signed) as Service;
}
