import type { ContentPath } from '../../../kernel/strapi/content-walk';
import { walkContent } from '../../../kernel/strapi/content-walk';
import type { DocumentHook } from '../../../kernel/strapi/document-hooks';
import { isNewsroomType } from '../../../kernel/own-uids';
import type { Attribute } from '../../../kernel/strapi/schema';
import { isLinkTarget, isTable, isWebUrl, linksInBlocks, sanitize } from './domain';
import { TableInvalid, UrlNotAllowed } from './errors';

function check(value: unknown, attribute: Attribute, path: ContentPath): unknown {
  if (attribute.type === 'blocks') {
    for (const link of linksInBlocks(value)) {
      if (typeof link.url === 'string' && !isLinkTarget(link.url)) {
        throw new UrlNotAllowed(
          [...path, ...link.path],
          'http(s), mailto:, tel: or a path of this site'
        );
      }
    }
    return undefined;
  }
  const format = attribute.pluginOptions?.newsroom?.format;
  if (format === 'table' && !isTable(value)) throw new TableInvalid(path);
  if (typeof value !== 'string') return undefined; // Strapi rejects wrong types itself.
  if (format === 'html') return sanitize(value);
  if (format !== 'url' && format !== 'https') return undefined;
  const url = value.trim();
  if (url === '') return null;
  const httpsOnly = format === 'https';
  if (!isWebUrl(url, { httpsOnly })) {
    throw new UrlNotAllowed(path, httpsOnly ? 'https only' : 'http or https only');
  }
  return url;
}

/** Makes the plugin's content safe to display, for all ways of writing. */
export const keepContentSafe: DocumentHook = {
  name: 'keepContentSafe',
  does: 'rejects URLs that are not http(s) and malformed tables, and sanitises HTML sections',
  on: isNewsroomType,
  actions: ['create', 'update', 'clone'],
  run(write, next, strapi) {
    const { uid, params } = write;
    if (params.data) params.data = walkContent(strapi, uid, params.data, check);
    return next();
  },
};
