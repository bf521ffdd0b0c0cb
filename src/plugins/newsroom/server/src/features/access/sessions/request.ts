import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../../kernel/options';
import type { Context } from '../../../kernel/strapi/controllers';
import { isOriginAllowed } from './domain';
import { READERS } from './store-strapi';

/** A token of a request, and its origin: browsers send cookies automatically, headers on purpose. */
export interface PresentedToken {
  token: string;
  by: 'header' | 'cookie';
}

/** The cookie options of users-permissions. */
interface CookieOptions {
  name?: string;
  path?: string;
  domain?: string;
  maxAge?: number;
  secure?: boolean;
  sameSite?: 'lax' | 'strict' | 'none';
}

const cookieOptions = (strapi: Core.Strapi): CookieOptions =>
  strapi.config.get<CookieOptions>(`plugin::${READERS}.sessions.cookie`, {});

const cookieName = (strapi: Core.Strapi): string =>
  cookieOptions(strapi).name ?? 'strapi_up_refresh';

/** The token of a request. A header takes precedence over the cookie. */
export function findToken(strapi: Core.Strapi, ctx: Context): PresentedToken | undefined {
  const [, bearer] = /^bearer\s+(\S+)$/i.exec(ctx.get('authorization')) ?? [];
  if (bearer) return { token: bearer, by: 'header' };
  const cookie = ctx.cookies.get(cookieName(strapi));
  return cookie ? { token: cookie, by: 'cookie' } : undefined;
}

/** True if the request's origin may write with the reader's cookie. */
export function mayPageWrite(strapi: Core.Strapi, ctx: Context): boolean {
  return isOriginAllowed(
    ctx.get('origin') || undefined,
    { host: ctx.host, publicUrl: strapi.config.get('server.absoluteUrl', '') },
    optionsOf(strapi).sessions.origins
  );
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The same for fast-lane endpoints, which also accept writes without a cookie. A write without Origin is not from a
 * browser, so it cannot be a cross-site request.
 */
export function mayOriginWrite(strapi: Core.Strapi, headers: Headers): boolean {
  const one = (name: string) => [headers[name]].flat()[0];
  const origin = one('origin');
  const forwarded = strapi.server.app.proxy ? one('x-forwarded-host')?.split(',')[0]?.trim() : '';
  return (
    origin === undefined ||
    isOriginAllowed(
      origin,
      {
        host: forwarded || (one('host') ?? ''),
        publicUrl: strapi.config.get('server.absoluteUrl', ''),
      },
      optionsOf(strapi).sessions.origins
    )
  );
}

/** Attributes of reader cookies, as configured for users-permissions. */
export function readerCookieAttributes(strapi: Core.Strapi): string[] {
  const { path = '/', domain, sameSite = 'lax' } = cookieOptions(strapi);
  return [
    `Path=${path}`,
    ...(domain ? [`Domain=${domain}`] : []),
    `SameSite=${sameSite[0]?.toUpperCase()}${sameSite.slice(1)}`,
    ...(isCookieSecure(strapi) ? ['Secure'] : []),
    'HttpOnly',
  ];
}

/** Sets the cookie as users-permissions does; an empty token deletes it. */
export function setCookie(strapi: Core.Strapi, ctx: Context, token: string): void {
  const { path = '/', domain, maxAge, sameSite = 'lax' } = cookieOptions(strapi);
  ctx.cookies.set(cookieName(strapi), token, {
    httpOnly: true,
    path,
    sameSite,
    ...(domain && { domain }),
    ...(token ? maxAge && { maxAge } : { expires: new Date(0) }),
    secure: isCookieSecure(strapi),
    overwrite: true,
  });
}

function isCookieSecure(strapi: Core.Strapi): boolean {
  return cookieOptions(strapi).secure ?? process.env['NODE_ENV'] === 'production';
}

interface SignedIn {
  refreshToken?: unknown;
}

/**
 * Users-permissions sets its cookie at sign-in and renewal. Registering, and changing or resetting a password, return
 * the refresh token in the body, readable by scripts, and leave the old cookie. This middleware sets the cookie there.
 */
export function tendReaderCookie(strapi: Core.Strapi) {
  const isHttpOnly = strapi.config.get(`plugin::${READERS}.sessions.httpOnly`, false);
  const auth = `${strapi.config.get('api.rest.prefix', '/api')}/auth`;
  const session = `${strapi.config.get('api.rest.prefix', '/api')}/newsroom/session`;
  const movesToken = ['/local/register', '/change-password', '/reset-password'];

  return async (ctx: Context, next: () => Promise<void>): Promise<void> => {
    if (!ctx.path.startsWith(auth) && !ctx.path.startsWith(session)) return next();
    // Koa throws on a secure cookie over plain http, so requests that bypass the proxy would get 500. The browser
    // rejects such a cookie anyway.
    if (isCookieSecure(strapi)) ctx.cookies.secure = true;
    await next();
    const isAsked = isHttpOnly || ctx.get('x-strapi-refresh-cookie') === 'httpOnly';
    const action = ctx.path.slice(auth.length).replace(/\/+$/, '');
    if (!isAsked || ctx.status !== 200 || !movesToken.includes(action)) return;
    const { refreshToken, ...body } = ctx.body as SignedIn;
    if (typeof refreshToken !== 'string') return;
    setCookie(strapi, ctx, refreshToken);
    ctx.body = body;
  };
}
