import type { DocumentHook } from '../../../kernel/strapi/document-hooks';
import { defineFeature } from '../../../kernel/feature';
import type { Job } from '../../../kernel/run/jobs';
import { isCommand, wakeJob } from '../../../kernel/run/jobs';
import { isNewsroomType } from '../../../kernel/own-uids';
import { controllers } from './controller';
import { listings } from './model/listings';
import { tables } from './model/tables';
import { projectOnce } from './project/projector';
import { routers } from './routes';
import { projectionService } from './service';
import { createChangeLog } from './project/store-changes';

export { addressesOf } from './pages/addresses';
export { onChanges } from './project/announce';
export { textOrNull, toPicture } from './pages/domain-pictures';
export { defineDerivedTable } from './derive/derived-table';
export { apiCollection, apiPath, frontendUrl } from './pages/domain-urls';
export { FEATURED, LISTINGS } from './model/listings';
export { CHANGES, ENTRIES, PAGES, SLUGS } from './model/tables';
export { ARTICLE, AUTHOR, CATEGORY, LIST, SITE, SOURCE, TAG, TOPIC } from './model/types';
export type { FrontendKind, FrontendPaths } from './pages/domain-urls';
export type { FileRow } from './model/rows';
export { projectionService } from './service';
export { createChangeLog } from './project/store-changes';
export type { Change } from './project/store-changes';
export { createAddressBook } from './project/store-addresses';
export type { ProjectionService } from './service';
export type { Neighbour } from './project/store-addresses';

const project: Job = {
  name: 'projectPublished',
  does: 'Updates the published side from change marks; one node at a time.',
  everyMs: 200,
  run: projectOnce,
};

const forget: Job = {
  name: 'forgetPublishedChanges',
  does: 'Deletes change log entries older than 30 days.',
  everyMs: 3_600_000,
  async run(strapi) {
    await createChangeLog(strapi).forget(Date.now());
    return false;
  },
};

/** Wakes the projector after a write on this node. Marks of other nodes and of SQL are found by polling. */
const projectSoon: DocumentHook = {
  name: 'projectSoon',
  does: 'wakes the projector, so that the published side follows without waiting for the next poll',
  on: isNewsroomType,
  actions: ['create', 'update', 'clone', 'publish', 'unpublish', 'discardDraft', 'delete'],
  async run(_write, next, strapi) {
    const result = await next();
    // 60 ms later, after the commit and the response to the editor.
    wakeJob(strapi, project.name, 60);
    return result;
  },
};

export const projection = defineFeature({
  name: 'projection',
  summary:
    'Keeps one row of ready JSON per published article and locale, and per term, source, list and site, in step with content.',
  tables,
  derive: [listings],
  services: [projectionService],
  controllers,
  routers,
  onDocument: [projectSoon],
  jobs: [project, forget],
  options: [
    'background',
    ...['article', 'category', 'topic', 'tag', 'author', 'source', 'site'].map(
      (kind) => `frontend.paths.${kind}`
    ),
  ],
  async bootstrap({ strapi }) {
    if (!isCommand()) await projectionService.from(strapi).prepare();
  },
});
