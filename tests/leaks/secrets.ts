/** Marker in the middle of every secret that occurs nowhere else. */
export const INFIX = 'xsqz';

const SECRET = new RegExp(`[a-z]{3}${INFIX}[0-9a-z]{4}`, 'g');

/** Secrets of lower-case letters and digits, so that they are valid in slugs, URLs and titles. */
export interface Secrets {
  /** Returns a new secret. */
  next: () => string;
  all: () => readonly string[];
}

export function createSecrets(): Secrets {
  const given: string[] = [];
  return {
    next() {
      // The first letters vary, so that prefixes and sorting distinguish secrets.
      const letters = [7, 11, 17].map((step) =>
        String.fromCharCode(97 + ((given.length * step) % 26))
      );
      const secret = letters.join('') + INFIX + given.length.toString(36).padStart(4, '0');
      given.push(secret);
      return secret;
    },
    all: () => given,
  };
}

/** A secret of the same length with the alphabet reversed, so that it sorts the other way. */
const other = (secret: string): string =>
  secret.replace(/^[a-z]{3}/, (start) =>
    [...start].map((letter) => String.fromCharCode(219 - letter.charCodeAt(0))).join('')
  );

/** Replaces the secrets in a text. */
export const withOtherSecrets = (text: string): string => text.replace(SECRET, other);

export const secretsIn = (text: string): string[] => text.match(SECRET) ?? [];
