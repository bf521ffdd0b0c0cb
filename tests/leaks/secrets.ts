/** In the middle of every secret, and nowhere else. */
export const INFIX = 'xsqz';

const SECRET = new RegExp(`[a-z]{3}${INFIX}[0-9a-z]{4}`, 'g');

/** Small letters and digits only, so that a secret fits in a slug and an address as well as in a title. */
export interface Secrets {
  /** A text that nobody was given before. */
  next: () => string;
  all: () => readonly string[];
}

export function createSecrets(): Secrets {
  const given: string[] = [];
  return {
    next() {
      // The first letters differ from place to place, so that prefixes and sorting can tell secrets apart.
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

/** The alphabet turned round: as long as the secret, and it sorts the other way. */
const other = (secret: string): string =>
  secret.replace(/^[a-z]{3}/, (start) =>
    [...start].map((letter) => String.fromCharCode(219 - letter.charCodeAt(0))).join('')
  );

/** The same text with other secrets in it. */
export const withOtherSecrets = (text: string): string => text.replace(SECRET, other);

export const secretsIn = (text: string): string[] => text.match(SECRET) ?? [];
