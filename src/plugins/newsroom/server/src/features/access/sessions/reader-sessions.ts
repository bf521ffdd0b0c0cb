import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../../kernel/options';
import { demandMethods, patchMethod, replaceProperty } from '../../../kernel/strapi/patches';
import { strapiService } from '../../../kernel/strapi/service';
import type { Family } from './domain';
import { familyOf } from './domain';
import { createRateLimit } from './rate-limit';
import { sessionService } from './service';
import { READERS } from './store-strapi';
import type { SigningOptions } from './tokens';

type SessionManager = Core.Strapi['sessionManager'];
type OriginSessions = ReturnType<SessionManager>;

/** The part of users-permissions' JWT service that we use. */
interface JwtService {
  verify: (this: void, token: string) => Promise<{ id: number; sessionId?: string }>;
}

const rotated = (family: Family, token: string) => ({
  token,
  sessionId: family.currentSession,
  absoluteExpiresAt: new Date(family.absoluteExpiresAt).toISOString(),
});

/** Reader sessions by our rules, with the interface that Strapi's controllers call. */
function createReaderSessions(strapi: Core.Strapi, real: OriginSessions): OriginSessions {
  const service = sessionService.from(strapi);
  const rateLimit = createRateLimit(optionsOf(strapi).sessions.requestsPerMinute);

  return {
    async generateRefreshToken(userId, deviceId, options) {
      const { family, token } = await service.begin(userId, deviceId, options?.metadata);
      return rotated(family, token);
    },

    async generateAccessToken(refreshToken) {
      const token = await service.issueAccess(refreshToken);
      return token === undefined ? { error: 'invalid_refresh_token' } : { token };
    },

    async rotateRefreshToken(refreshToken) {
      // Strapi's endpoint has no rate limit, and each renewal locks a row.
      const ctx = strapi.requestContext.get();
      const credential = service.readToken(refreshToken);
      if (ctx && credential) await rateLimit.count(ctx, familyOf(credential.sessionId));
      const result = await service.rotate(refreshToken);
      if ('error' in result) return result;
      return { ...rotated(result.family, result.token), type: 'refresh' };
    },

    validateAccessToken: (token) => real.validateAccessToken(token),

    async validateRefreshToken(token) {
      const credential = service.readToken(token);
      if (credential?.kind !== 'refresh') return { isValid: false };
      const family = await service.findOfReader(credential);
      if (!family) return { isValid: false };
      return { isValid: true, userId: family.userId, sessionId: family.currentSession };
    },

    async invalidateRefreshToken(userId, deviceId) {
      await service.endOfUser(userId, deviceId);
      await real.invalidateRefreshToken(userId, deviceId);
    },

    async listSessions(userId) {
      const live = await service.liveSessions(userId);
      return (await real.listSessions(userId)).filter(({ sessionId }) => live.has(sessionId));
    },

    revokeSessionById: (userId, sessionId) => service.end(sessionId, userId),

    isSessionActive: (sessionId) => service.isCurrent(sessionId),
  };
}

/**
 * Replaces Strapi's rules for reader sessions; those of administrators stay. Only `strapi.sessionManager` is replaced,
 * which Strapi's own code uses. Call it in `register`, before users-permissions defines
 * its signing options.
 */
export function ruleReaderSessions(strapi: Core.Strapi): void {
  const service = sessionService.from(strapi);
  const real = strapi.sessionManager;
  demandMethods(strapi, 'reader-sessions', real, 'call', 'defineOrigin', 'generateSessionId');
  const strapis = real(READERS);
  const readers = createReaderSessions(strapi, strapis);
  demandMethods(strapi, 'reader-sessions', strapis, ...Object.keys(readers));
  const ruled = new Proxy(real, {
    apply: (target, _this, [origin]: [string]) => (origin === READERS ? readers : target(origin)),
    get(target, key, receiver): unknown {
      if (key !== 'defineOrigin') return Reflect.get(target, key, receiver);
      return (origin: string, options: SigningOptions) => {
        if (origin === READERS) service.signWith(options);
        target.defineOrigin(origin, options);
      };
    },
  });
  replaceProperty(strapi, strapi, 'sessionManager', ruled);
}

/**
 * Strapi accepts an access token until it expires, even if its session has ended. With this it is accepted only while
 * the session is alive, over REST and GraphQL.
 */
export function refuseEndedSessions(strapi: Core.Strapi): void {
  const service = sessionService.from(strapi);
  const jwt = strapiService<JwtService>(strapi, READERS, 'jwt');
  patchMethod(strapi, 'reader-tokens', jwt, 'verify', (verify) => async (token) => {
    const user = await verify(token);
    const credential = service.readToken(token);
    const family = credential && (await service.find(credential));
    if (!family) throw new Error('Invalid token.');
    // The current session's id, so that lists of sessions mark this one even if it was renewed since.
    return { ...user, sessionId: family.currentSession };
  });
}

/** Throws if users-permissions is missing or not in refresh mode. */
export function demandRefreshMode(strapi: Core.Strapi): void {
  const mode = strapi.config.get<string | undefined>(`plugin::${READERS}.jwtManagement`);
  if (!(READERS in strapi.plugins) || mode !== 'refresh') {
    throw new Error(
      'The newsroom option sessions.enforce requires the users-permissions plugin with jwtManagement: "refresh" (config/plugins)'
    );
  }
}
