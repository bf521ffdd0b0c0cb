import jwt from 'jsonwebtoken';
import type { Algorithm, JwtPayload, SignOptions, VerifyOptions } from 'jsonwebtoken';
import type { Family } from './domain';

/** How Strapi signs the tokens of an origin, as its users-permissions plugin says at the start. */
export interface SigningOptions {
  jwtSecret?: string;
  accessTokenLifespan: number;
  algorithm?: Algorithm;
  jwtOptions?: SignOptions & VerifyOptions & { privateKey?: string; publicKey?: string };
}

/** What a token that we signed says. */
export interface Credential {
  kind: 'access' | 'refresh';
  userId: string;
  sessionId: string;
}

export interface Tokens {
  /** What the token says; undefined when it is none of ours, or over. */
  read: (token: string) => Credential | undefined;
  /** The refresh token of the current session: always the same text, so that whoever asks in parallel gets one. */
  refresh: (family: Family) => string;
  /** An access token of the current session. */
  access: (family: Family) => string;
}

/** Tokens of the form that Strapi gives and takes. */
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
          // In whole seconds, so rounded up: the clock of the family decides.
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
