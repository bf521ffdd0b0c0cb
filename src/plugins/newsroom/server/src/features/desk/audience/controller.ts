import { Readable } from 'node:stream';
import { readTexts, readValues } from '../../../kernel/http/input';
import type { Context } from '../../../kernel/strapi/controllers';
import type { ServiceDeps } from '../../../kernel/strapi/service';
import type { ArticleAudience, ArticlesPage, BannersAnswer, Summary } from './contract';
import * as contract from './contract';
import { BOM } from './domain-csv';
import { audienceFilesService } from './files';
import { audienceService } from './service';

/** Parses the query by the contract. */
function readQuery<S extends Parameters<typeof readTexts>[0]>(ctx: Context, schemas: S) {
  return readValues(schemas, readTexts(schemas, new URLSearchParams(ctx.querystring)));
}

/** Streams lines as a file download. */
function sendFile(ctx: Context, name: string, lines: AsyncIterable<string>): void {
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Content-Disposition', `attachment; filename="${name}.csv"`);
  ctx.set('Content-Type', 'text/csv; charset=utf-8; header=present');
  ctx.body = Readable.from(lines);
}

async function* file(head: string, chunks: AsyncIterable<string>): AsyncGenerator<string> {
  yield BOM + head;
  yield* chunks;
}

export const controllers = {
  audience: ({ strapi }: ServiceDeps) => {
    const service = () => audienceService.from(strapi);
    const files = () => audienceFilesService.from(strapi);
    return {
      async summary(ctx: Context): Promise<{ data: Summary }> {
        return { data: await service().summary(readQuery(ctx, contract.summaryQuery)) };
      },
      async articles(ctx: Context): Promise<ArticlesPage> {
        return service().articles(readQuery(ctx, contract.articlesQuery));
      },
      async articlesFile(ctx: Context): Promise<void> {
        const { name, head, chunks } = await files().articles(
          readQuery(ctx, contract.articlesFileQuery)
        );
        sendFile(ctx, name, file(head, chunks));
      },
      async banners(ctx: Context): Promise<BannersAnswer> {
        return service().banners(readQuery(ctx, contract.summaryQuery));
      },
      async bannersFile(ctx: Context): Promise<void> {
        const { name, head, chunks } = await files().banners(
          readQuery(ctx, contract.bannersFileQuery)
        );
        sendFile(ctx, name, file(head, chunks));
      },
      async article(ctx: Context): Promise<{ data: ArticleAudience }> {
        const { documentId } = readValues(
          contract.ofArticle,
          ctx.params as Record<string, unknown>
        );
        const { userAbility } = ctx.state as { userAbility: object };
        return { data: await service().article(documentId, userAbility) };
      },
    };
  },
};
