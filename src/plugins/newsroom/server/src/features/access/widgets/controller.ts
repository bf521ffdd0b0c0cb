import type { Context } from '../../../kernel/strapi/controllers';
import { getScript, version } from './script';

const YEAR = 'public, max-age=31536000, immutable';
const HOUR = 'public, max-age=3600, stale-while-revalidate=86400';

export const controllers = {
  widgets: () => ({
    /** `<script type="module" src="…/api/newsroom/widgets/session.js">`, from pages of any origin. */
    async session(ctx: Context): Promise<string | undefined> {
      const { code, etag } = getScript('session');
      ctx.set('Cache-Control', ctx.query['v'] === version() ? YEAR : HOUR);
      ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
      // Module scripts from other origins need CORS; this one is public.
      ctx.set('Access-Control-Allow-Origin', '*');
      ctx.remove('Access-Control-Allow-Credentials');
      ctx.type = 'text/javascript; charset=utf-8';
      ctx.set('ETag', etag);
      // Not `ctx.fresh`, which is always false for requests with no-cache, as many programs send.
      if (ctx.get('If-None-Match').includes(etag)) {
        ctx.status = 304;
        return undefined;
      }
      return code;
    },
  }),
};
