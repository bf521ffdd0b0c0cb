import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isNewsroomType } from '../../../kernel/own-uids';
import { demandMethods, patchMethod } from '../../../kernel/strapi/patches';
import { strapiService } from '../../../kernel/strapi/service';
import type { FailedPublish } from './errors';
import { BulkPublishIncomplete } from './errors';

type Locale = string | string[];

interface DocumentManager {
  publish: (
    documentId: string,
    uid: string,
    options: { locale?: Locale; populate: object }
  ) => Promise<unknown[] | undefined>;
  publishMany: (uid: string, documentIds: string[], locale?: Locale) => Promise<number>;
}

/** The part of Strapi's ApplicationError that we use. */
interface ClientError {
  name: string;
  message: string;
  details: { code?: string; path?: (string | number)[] };
}

function describe(documentId: string, { name, message, details }: ClientError): FailedPublish {
  return {
    documentId,
    code: details.code ?? name,
    message,
    path: details.path ?? [],
  };
}

/**
 * Strapi publishes a selection in one transaction, so one error fails all of it. This publishes documents one by one
 * and reports each failure.
 */
export function publishOneByOne(strapi: Core.Strapi): void {
  // A project may have switched the Content Manager off.
  if (!('content-manager' in strapi.plugins)) return;
  const documents = strapiService<DocumentManager>(strapi, 'content-manager', 'document-manager');
  if (!demandMethods(strapi, 'bulk-publish', documents, 'publish')) return;

  const publishSelected = async (uid: string, documentIds: string[], locale?: Locale) => {
    const published: string[] = [];
    const failed: FailedPublish[] = [];
    let versions = 0;
    for (const documentId of documentIds) {
      try {
        const options = { ...(locale && { locale }), populate: {} };
        versions += (await documents.publish(documentId, uid, options))?.length ?? 0;
        published.push(documentId);
      } catch (error) {
        if (!(error instanceof errors.ApplicationError)) throw error;
        failed.push(describe(documentId, error as ClientError));
      }
    }
    if (failed.length > 0) throw new BulkPublishIncomplete(published, failed);
    return versions;
  };

  patchMethod(
    strapi,
    'bulk-publish',
    documents,
    'publishMany',
    (publishMany) => (uid, documentIds, locale) =>
      isNewsroomType(uid)
        ? publishSelected(uid, documentIds, locale)
        : publishMany(uid, documentIds, locale)
  );
}
