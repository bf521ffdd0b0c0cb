import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../kernel/options';
import type { Context } from '../../kernel/http';
import { isOriginAllowed } from './domain';
import { READERS } from './store-strapi';

/** A token that came with a request, and how: a cookie comes along without the page's doing. */
export interface PresentedToken {
  token: string;
  by: 'header' | 'cookie';
}

/** What users-permissions is told of its cookie. */
interface CookieOptions {
  name?: string;
  path?: string;
  domain?: string;
  secure?: boolean;
  sameSite?: 'lax' | 'strict' | 'none';
}

const cookieOptions = (strapi: Core.Strapi): CookieOptions =>
  strapi.config.get<CookieOptions>(`plugin::${READERS}.sessions.cookie`, {});

const cookieName = (strapi: Core.Strapi): string =>
  cookieOptions(strapi).name ?? 'strapi_up_refresh';

/** The header goes first: whoever sends one has chosen it. */
export function findToken(strapi: Core.Strapi, ctx: Context): PresentedToken | undefined {
  const [, bearer] = /^bearer\s+(\S+)$/i.exec(ctx.get('authorization')) ?? [];
  if (bearer) return { token: bearer, by: 'header' };
  const cookie = ctx.cookies.get(cookieName(strapi));
  return cookie ? { token: cookie, by: 'cookie' } : undefined;
}

/** Whether the page that sends this request may write with the reader's cookie. */
export function mayPageWrite(strapi: Core.Strapi, ctx: Context): boolean {
  return isOriginAllowed(
    ctx.get('origin') || undefined,
    { host: ctx.host, publicUrl: strapi.config.get('server.absoluteUrl', '') },
    optionsOf(strapi).sessions.origins
  );
}

/** Takes the cookie away from the browser, with the attributes that it was set with. */
export function clearCookie(strapi: Core.Strapi, ctx: Context): void {
  const { path = '/', domain, secure, sameSite = 'lax' } = cookieOptions(strapi);
  const isSecure = secure ?? process.env['NODE_ENV'] === 'production';
  ctx.cookies.set(cookieName(strapi), '', {
    httpOnly: true,
    path,
    sameSite,
    ...(domain && { domain }),
    // Koa throws at a secure cookie over plain http; the browser has none then anyway.
    secure: isSecure && ctx.secure,
    expires: new Date(0),
    overwrite: true,
  });
}
