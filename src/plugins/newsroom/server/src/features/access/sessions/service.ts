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

/** Why a session was not renewed, in Strapi's words. */
export type RotationError = 'invalid_refresh_token' | 'idle_window_elapsed' | 'max_window_elapsed';

export interface SessionService {
  /** Takes over how users-permissions signs its tokens. Everything below needs it. */
  signWith: (options: SigningOptions) => void;
  /** What a token says, by its signature alone; undefined when it is none of ours, or over. */
  readToken: (token: string) => Credential | undefined;
  /** Begins the session of a reader who has just signed in. */
  begin: (
    userId: string,
    deviceId: string | undefined,
    metadata: Record<string, unknown> | undefined
  ) => Promise<{ family: Family; token: string }>;
  /** The session that a token belongs to, if it lives and the token is good for it. Asking changes nothing. */
  find: (credential: Credential) => Promise<Family | undefined>;
  /** The same, for a reader who may still sign in. */
  findOfReader: (credential: Credential) => Promise<Family | undefined>;
  /** Counts as use of the session, up to its absolute end. A token that was replayed ends it. */
  keepAlive: (credential: Credential) => Promise<Family | undefined>;
  /** Puts a new refresh token in the place of one. Of several at a time, one does, and all get its token. */
  rotate: (token: string) => Promise<{ family: Family; token: string } | { error: RotationError }>;
  /** An access token for a good refresh token. */
  issueAccess: (refreshToken: string) => Promise<string | undefined>;
  /** Ends the session, with everything that was signed for it. False when it is none of this user. */
  end: (sessionId: string, userId: string) => Promise<boolean>;
  /** Ends all sessions of a user, or those on one device. */
  endOfUser: (userId: string, deviceId?: string) => Promise<void>;
  /** Whether it is a session that lives, and its refresh token the good one. */
  isCurrent: (sessionId: string) => Promise<boolean>;
  /** Ids of the live sessions of a user. */
  liveSessions: (userId: string) => Promise<Set<string>>;
  /** Deletes some of what ended, Strapi's sessions of administrators included. True when there is more. */
  purge: () => Promise<boolean>;
}

/** Rows deleted in one go: a fraction of a second. */
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

  /** An access token is good until its end; of refresh tokens there is one, whatever was before it. */
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
      // Read again: the session may have been renewed since.
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

  /** The next session of a family that is locked. */
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
      // Between a rotation and this call another tab may have rotated once more.
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
