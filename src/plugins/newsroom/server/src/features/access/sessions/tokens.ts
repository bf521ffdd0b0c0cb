import jwt from 'jsonwebtoken';
import type { Algorithm, JwtPayload, SignOptions, VerifyOptions } from 'jsonwebtoken';
import type { Family } from './domain';

/** Strapi's signing options of an origin, as defined by users-permissions at start. */
export interface SigningOptions {
  jwtSecret?: string;
  accessTokenLifespan: number;
  algorithm?: Algorithm;
  jwtOptions?: SignOptions & VerifyOptions & { privateKey?: string; publicKey?: string };
}

/** Claims of a verified token. */
export interface Credential {
  kind: 'access' | 'refresh';
  userId: string;
  sessionId: string;
}

export interface Tokens {
  /** Verifies a token; undefined if invalid or expired. */
  read: (token: string) => Credential | undefined;
  /** The refresh token of the current session. Deterministic, so that parallel requests get the same token. */
  refresh: (family: Family) => string;
  /** An access token of the current session. */
  access: (family: Family) => string;
}

/** Signs and verifies tokens in Strapi's format. */
export function createTokens(options: SigningOptions): Tokens {
  const { algorithm = 'HS256', jwtSecret, accessTokenLifespan, jwtOptions = {} } = options;
  const { expiresIn: _expiresIn, privateKey, publicKey, ...rest } = jwtOptions;
  const isAsymmetric = /^(RS|ES|PS)/.test(algorithm);
  const [signingKey, readingKey] = isAsymmetric ? [privateKey, publicKey] : [jwtSecret, jwtSecret];
  if (!signingKey || !readingKey) {
    throw new Error(`users-permissions has no key for signing tokens with ${algorithm}`);
  }
  const sign = (payload: object, more: SignOptions) =>
    jwt.sign(payload, signingKey, { algorithm, ...rest, ...more });

  return {
    read(token) {
      try {
        const payload = jwt.verify(token, readingKey, { algorithms: [algorithm], ...rest });
        return toCredential(payload);
      } catch {
        return undefined;
      }
    },

    refresh: ({ userId, currentSession, currentSince, absoluteExpiresAt }) =>
      sign(
        {
          userId,
          sessionId: currentSession,
          type: 'refresh',
          iat: Math.floor(currentSince / 1000),
          // Whole seconds, rounded up, because the family's ends decide.
          exp: Math.ceil(absoluteExpiresAt / 1000),
        },
        { noTimestamp: true }
      ),

    access: ({ userId, currentSession }) =>
      sign(
        { userId, sessionId: currentSession, type: 'access' },
        { expiresIn: accessTokenLifespan }
      ),
  };
}

function toCredential(payload: JwtPayload | string): Credential | undefined {
  if (typeof payload === 'string') return undefined;
  const { type, userId, sessionId } = payload as Record<string, unknown>;
  if (type !== 'access' && type !== 'refresh') return undefined;
  if (typeof userId !== 'string' || typeof sessionId !== 'string') return undefined;
  return { kind: type, userId, sessionId };
}
