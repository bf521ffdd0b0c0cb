import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../../kernel/options';
import { strapiService } from '../../../kernel/strapi/service';
import type { Family } from './domain';
import { familyOf } from './domain';
import { createRateLimit } from './rate-limit';
import { sessionService } from './service';
import { READERS } from './store-strapi';
import type { SigningOptions } from './tokens';

type SessionManager = Core.Strapi['sessionManager'];
type OriginSessions = ReturnType<SessionManager>;

/** What we use of the service by which users-permissions knows who asks. */
interface JwtService {
  verify: (this: void, token: string) => Promise<{ id: number; sessionId?: string }>;
}

const rotated = (family: Family, token: string) => ({
  token,
  sessionId: family.currentSession,
  absoluteExpiresAt: new Date(family.absoluteExpiresAt).toISOString(),
});

/** Sessions of readers by our rules, in the form in which Strapi's own controllers call them. */
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
      // Strapi's endpoint has no limit of its own, and each renewal waits for a row.
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
 * Puts our rules in front of Strapi's for the sessions of readers, those of administrators stay as they are. Only
 * `strapi.sessionManager` is replaced, which is what Strapi's own code asks; in `register`, before users-permissions
 * says how it signs.
 */
export function ruleReaderSessions(strapi: Core.Strapi): void {
  const service = sessionService.from(strapi);
  const real = strapi.sessionManager;
  const readers = createReaderSessions(strapi, real(READERS));
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
  Object.defineProperty(strapi, 'sessionManager', { value: ruled, configurable: true });
}

/**
 * Strapi takes an access token until its end, whatever has become of the session. From now on it is taken as long as the
 * session lives, over REST and GraphQL alike.
 */
export function refuseEndedSessions(strapi: Core.Strapi): void {
  const service = sessionService.from(strapi);
  const jwt = strapiService<JwtService>(strapi, READERS, 'jwt');
  const { verify } = jwt;
  jwt.verify = async (token) => {
    const user = await verify(token);
    const credential = service.readToken(token);
    const family = credential && (await service.find(credential));
    if (!family) throw new Error('Invalid token.');
    // The list of a reader's sessions marks this one, also when it was renewed since the token was signed.
    return { ...user, sessionId: family.currentSession };
  };
}

/** Throws on a site where there is nothing to rule. */
export function demandRefreshMode(strapi: Core.Strapi): void {
  const mode = strapi.config.get<string | undefined>(`plugin::${READERS}.jwtManagement`);
  if (!(READERS in strapi.plugins) || mode !== 'refresh') {
    throw new Error(
      'The newsroom option sessions.enforce requires the users-permissions plugin with jwtManagement: "refresh" (config/plugins)'
    );
  }
}
