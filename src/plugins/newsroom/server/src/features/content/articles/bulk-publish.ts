import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isNewsroomType } from '../../../kernel/own-uids';
import { strapiService } from '../../../kernel/strapi/service';
import type { FailedPublish } from './errors';
import { BulkPublishIncomplete } from './errors';

interface DocumentManager {
  publish: (
    documentId: string,
    uid: string,
    options: { locale?: string | string[]; populate: object }
  ) => Promise<unknown[] | undefined>;
  publishMany: (uid: string, documentIds: string[], locale?: string | string[]) => Promise<number>;
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
  const documents = strapiService<DocumentManager>(strapi, 'content-manager', 'document-manager');
  const publishMany = documents.publishMany.bind(documents);

  documents.publishMany = async (uid, documentIds, locale) => {
    if (!isNewsroomType(uid)) return publishMany(uid, documentIds, locale);
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
}
