import type { Core } from '@strapi/strapi';
import { inChunks } from '../../../kernel/db/sql';
import { optionsOf } from '../../../kernel/options';
import { strapiPlugin, strapiService } from '../../../kernel/strapi/service';
import { collectUrls, replaceUrls } from './domain-signing';

const FILE = 'plugin::upload.file';

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

/** Signs file URLs if the upload provider keeps files private. */
export interface Signing {
  /** Returns a JSON value with signed URLs, or the value itself if files are public. */
  value: <T>(value: T) => Promise<T>;
  /** The same for a response with JSON text. Also sets `keptSeconds`. Other responses are returned unchanged. */
  answer: <A extends object>(answer: A) => Promise<A>;
}

/**
 * The published side stores unsigned URLs, as in the media library. Signatures expire, so they are added per response.
 * `keptSeconds` is half their lifetime: this node may cache the response for that long, and then a client again.
 */
export function createSigning(strapi: Core.Strapi): Signing {
  const keptSeconds = Math.floor(optionsOf(strapi).delivery.signedSeconds / 2);
  let isPrivate: boolean | undefined;

  async function arePrivate(): Promise<boolean> {
    const { provider } = strapiPlugin<{ provider: UploadProvider }>(strapi, 'upload');
    isPrivate ??= await provider.isPrivate();
    return isPrivate;
  }

  /** Signed URLs by unsigned URL, for files and their formats. */
  async function signedUrls(urls: readonly string[]): Promise<Map<string, string>> {
    const upload = strapiService<UploadService>(strapi, 'upload', 'file');
    const signed = new Map<string, string>();
    for (const chunk of inChunks(urls)) {
      const files = (await strapi.db
        .query(FILE)
        .findMany({ where: { url: { $in: chunk } } })) as Signable[];
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

/** Wraps the functions of a service so that their responses are signed. */
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
