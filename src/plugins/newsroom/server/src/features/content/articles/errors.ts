import { ContentRefused } from '../../../kernel/errors';

/** 400: `datePublished` is in the future; there is no scheduling. */
export class DatePublishedInFuture extends ContentRefused {
  constructor(datePublished: Date) {
    super(
      'DATE_PUBLISHED_IN_FUTURE',
      'The date of publication cannot be in the future',
      ['datePublished'],
      { datePublished: datePublished.toISOString() }
    );
  }
}

export interface FailedPublish {
  documentId: string;
  code: string;
  message: string;
  path: (string | number)[];
}

/** 400: some documents of a bulk publish could not be published; the others were. */
export class BulkPublishIncomplete extends ContentRefused {
  constructor(published: string[], failed: FailedPublish[]) {
    super(
      'BULK_PUBLISH_INCOMPLETE',
      `${String(published.length)} published, ${String(failed.length)} failed: ${failed
        .map(({ documentId, message }) => `${documentId}: ${message}`)
        .join('; ')}`,
      [],
      { published, failed }
    );
  }
}
