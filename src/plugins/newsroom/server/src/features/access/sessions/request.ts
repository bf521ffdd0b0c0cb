import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../../kernel/options';
import type { Context } from '../../../kernel/strapi/controllers';
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
  maxAge?: number;
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

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The same for endpoints in front of Strapi that take writes without a cookie, too. A write without an origin comes from
 * no browser, so no page has sent it in its reader's name.
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

/** The attributes that a cookie of readers has beside its name, value and age: those of users-permissions' own. */
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

/** Sets the cookie as users-permissions does; an empty text takes it away from the browser. */
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
 * Users-permissions sets its cookie at a sign-in and at a renewal. What else signs a reader in (registering, changing or
 * resetting a password) answers the refresh token in the body, in reach of every script, and leaves the old cookie.
 */
export function tendReaderCookie(strapi: Core.Strapi) {
  const isHttpOnly = strapi.config.get(`plugin::${READERS}.sessions.httpOnly`, false);
  const auth = `${strapi.config.get('api.rest.prefix', '/api')}/auth`;
  const session = `${strapi.config.get('api.rest.prefix', '/api')}/newsroom/session`;
  const movesToken = ['/local/register', '/change-password', '/reset-password'];

  return async (ctx: Context, next: () => Promise<void>): Promise<void> => {
    if (!ctx.path.startsWith(auth) && !ctx.path.startsWith(session)) return next();
    // Koa throws at a secure cookie over plain http, and whoever reaches the port past the proxy would get a 500. The
    // browser is the one that refuses such a cookie.
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
