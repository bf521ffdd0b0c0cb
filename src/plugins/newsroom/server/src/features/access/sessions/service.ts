import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../../kernel/options';
import { defineService } from '../../../kernel/strapi/service';
import { inTransaction, tryLockUntilCommit } from '../../../kernel/db/sql';
import type { Family, Limits, Standing } from './domain';
import { familyOf, idleEnd, isAlive, standingOf } from './domain';
import { createSessionStore } from './store';
import { createStrapiSessionStore } from './store-strapi';
import type { Credential, SigningOptions, Tokens } from './tokens';
import { createTokens } from './tokens';

/** Strapi's codes for a failed renewal. */
export type RotationError = 'invalid_refresh_token' | 'idle_window_elapsed' | 'max_window_elapsed';

export interface SessionService {
  /** Sets the signing options of users-permissions. Must be called before all other methods. */
  signWith: (options: SigningOptions) => void;
  /** Verifies a token's signature and expiry, without the database; undefined if invalid. */
  readToken: (token: string) => Credential | undefined;
  /** Starts a session at sign-in. */
  begin: (
    userId: string,
    deviceId: string | undefined,
    metadata: Record<string, unknown> | undefined
  ) => Promise<{ family: Family; token: string }>;
  /** The live session of a token. Read-only. */
  find: (credential: Credential) => Promise<Family | undefined>;
  /** The same; undefined if the token was replayed or the user is blocked. */
  findOfReader: (credential: Credential) => Promise<Family | undefined>;
  /** Extends the idle end, up to the absolute end. A replayed token ends the session. */
  keepAlive: (credential: Credential) => Promise<Family | undefined>;
  /** Replaces a refresh token. Of parallel calls one rotates, and all get its token. */
  rotate: (token: string) => Promise<{ family: Family; token: string } | { error: RotationError }>;
  /** Issues an access token for a valid refresh token. */
  issueAccess: (refreshToken: string) => Promise<string | undefined>;
  /** Ends the session and all its tokens. Returns false if it is not the user's. */
  end: (sessionId: string, userId: string) => Promise<boolean>;
  /** Ends all sessions of a user, optionally on one device only. */
  endOfUser: (userId: string, deviceId?: string) => Promise<void>;
  /** True if the session is alive and its refresh token the current one. */
  isCurrent: (sessionId: string) => Promise<boolean>;
  /** Ids of the live sessions of a user. */
  liveSessions: (userId: string) => Promise<Set<string>>;
  /** Deletes a batch of ended sessions, also Strapi's of administrators. Returns true if there are more. */
  purge: () => Promise<boolean>;
}

/** Rows deleted per run, which takes a fraction of a second. */
const PURGED_AT_ONCE = 5_000;

const newId = (): string => randomBytes(16).toString('hex');

function limitsOf(strapi: Core.Strapi): Limits {
  const { idleSeconds, absoluteSeconds, graceSeconds } = optionsOf(strapi).sessions;
  return {
    idleMs: idleSeconds * 1000,
    absoluteMs: absoluteSeconds * 1000,
    graceMs: graceSeconds * 1000,
  };
}

function createSessionService({ strapi }: { strapi: Core.Strapi }): SessionService {
  const store = createSessionStore(strapi);
  const inStrapi = createStrapiSessionStore(strapi);
  const limits = limitsOf(strapi);
  let signing: Tokens | undefined;

  const tokens = (): Tokens => {
    if (!signing)
      throw new Error(
        'The token settings of users-permissions are read at start; the sessions service was used before that'
      );
    return signing;
  };

  /** Standing of a token. Access tokens are always current; of refresh tokens only the newest is. */
  async function standing(family: Family, { kind, sessionId }: Credential): Promise<Standing> {
    if (kind === 'access' || sessionId === family.currentSession) return 'current';
    const replacedAt = await inStrapi.findReplacedAt(sessionId);
    return standingOf(family, sessionId, replacedAt, limits, Date.now());
  }

  async function find(credential: Credential): Promise<Family | undefined> {
    const family = await store.find(familyOf(credential.sessionId));
    if (!family || family.userId !== credential.userId) return undefined;
    return isAlive(family, Date.now()) ? family : undefined;
  }

  async function endFamily({ family, currentSession }: Family): Promise<void> {
    await inTransaction(strapi, async (trx) => {
      // Read again under lock, because the session may have been renewed since.
      const now = await store.lock(trx, family);
      await store.remove(trx, family);
      await inStrapi.remove(now?.currentSession ?? currentSession);
    });
  }

  async function endReplayed(family: Family): Promise<void> {
    strapi.log.warn(
      `Newsroom: user ${family.userId} reused a replaced refresh token; ended the session`
    );
    await endFamily(family);
  }

  /** Creates the next session of a locked family. */
  async function renew(trx: Parameters<typeof store.add>[0], family: Family): Promise<Family> {
    const now = Date.now();
    const next: Family = {
      ...family,
      currentSession: `${family.family}-${newId()}`,
      currentSince: now,
      idleExpiresAt: idleEnd(family.absoluteExpiresAt, limits, now),
    };
    const metadata = await inStrapi.replace(family.currentSession, next.currentSession);
    await inStrapi.add(next, metadata);
    await store.replaceSession(trx, next);
    return next;
  }

  return {
    signWith(options) {
      signing = createTokens(options);
    },

    readToken: (token) => tokens().read(token),

    async begin(userId, deviceId, metadata) {
      const now = Date.now();
      const absoluteExpiresAt = now + limits.absoluteMs;
      const id = newId();
      const family: Family = {
        family: id,
        userId,
        deviceId: deviceId ?? null,
        currentSession: id,
        currentSince: now,
        idleExpiresAt: idleEnd(absoluteExpiresAt, limits, now),
        absoluteExpiresAt,
      };
      await inTransaction(strapi, async (trx) => {
        await inStrapi.add(family, metadata);
        await store.add(trx, family);
      });
      return { family, token: tokens().refresh(family) };
    },

    find,

    async findOfReader(credential) {
      const family = await find(credential);
      if (!family || (await standing(family, credential)) === 'replayed') return undefined;
      return (await inStrapi.mayUserSignIn(family.userId)) ? family : undefined;
    },

    async keepAlive(credential) {
      const family = await find(credential);
      if (!family) return undefined;
      if ((await standing(family, credential)) === 'replayed') {
        await endReplayed(family);
        return undefined;
      }
      if (!(await inStrapi.mayUserSignIn(family.userId))) return undefined;
      const now = Date.now();
      const idleExpiresAt = idleEnd(family.absoluteExpiresAt, limits, now);
      const isExtended = await store.extend(family.family, idleExpiresAt, now);
      return isExtended ? { ...family, idleExpiresAt } : undefined;
    },

    async rotate(token) {
      const credential = tokens().read(token);
      if (credential?.kind !== 'refresh') return { error: 'invalid_refresh_token' };
      const outcome = await inTransaction(strapi, async (trx) => {
        const family = await store.lock(trx, familyOf(credential.sessionId));
        if (!family || family.userId !== credential.userId) return 'invalid_refresh_token';
        const now = Date.now();
        if (family.absoluteExpiresAt <= now) return 'max_window_elapsed';
        if (!isAlive(family, now)) return 'idle_window_elapsed';
        const worth = await standing(family, credential);
        if (worth === 'replayed') {
          await endReplayed(family);
          return 'invalid_refresh_token';
        }
        return worth === 'current' ? renew(trx, family) : family;
      });
      if (typeof outcome === 'string') return { error: outcome };
      return { family: outcome, token: tokens().refresh(outcome) };
    },

    async issueAccess(refreshToken) {
      const credential = tokens().read(refreshToken);
      if (credential?.kind !== 'refresh') return undefined;
      const family = await find(credential);
      // Another tab may have rotated between the rotation and this call.
      if (!family || (await standing(family, credential)) === 'replayed') return undefined;
      return tokens().access(family);
    },

    async end(sessionId, userId) {
      const family = await store.find(familyOf(sessionId));
      if (!family || family.userId !== userId) return false;
      await endFamily(family);
      return true;
    },

    endOfUser: (userId, deviceId) => store.removeOfUser(userId, deviceId),

    async isCurrent(sessionId) {
      const family = await store.find(familyOf(sessionId));
      return family?.currentSession === sessionId && isAlive(family, Date.now());
    },

    liveSessions: (userId) => store.liveSessions(userId, Date.now()),

    purge: () =>
      inTransaction(strapi, async (trx) => {
        if (!(await tryLockUntilCommit(trx, 'newsroom:sessions:purge'))) return false;
        const now = Date.now();
        const purged = [
          await store.purge(trx, now, PURGED_AT_ONCE),
          await inStrapi.purge(now, PURGED_AT_ONCE),
        ];
        return purged.includes(PURGED_AT_ONCE);
      }),
  };
}

export const sessionService = defineService('sessions', createSessionService);
