import { ACTOR_NAMES } from './actors';
import type { Question } from './comparison';
import { createOperands } from './operands';
import type { Portal } from './planted-portal';
import type { Random } from '../support/random';

const KINDS = ['category', 'topic', 'tag', 'author', 'source', 'list'];

/** Generates requests to the reader API with public, guessed and secret values. */
export function createReaderQuestions(portal: Portal, random: Random): () => Question {
  const operands = createOperands(portal, random);

  const documentId = (kind?: string) =>
    operands.documentId(
      kind && random.chance(0.8) ? `plugin::newsroom.${kind}` : 'plugin::newsroom.article'
    );
  const name = (kind?: string): string => {
    switch (random.int(5)) {
      case 0:
        return random.pick(portal.secrets);
      case 1:
        return operands.text();
      case 2:
        return documentId(kind);
      default:
        return random.pick(portal.words);
    }
  };
  const cursor = (): string => {
    const date = Date.now() - random.int(1000) * 1000;
    const parts = random.chance(0.5) ? [date, documentId()] : [random.pick(portal.words)];
    return Buffer.from(JSON.stringify(parts)).toString('base64url');
  };
  const day = () => `202${random.int(7)}-0${1 + random.int(9)}-1${random.int(9)}`;

  const value = (parameter: string): string => {
    if (KINDS.includes(parameter)) return name(parameter);
    switch (parameter) {
      case 'locale':
        return random.pick(['vi', 'en', 'en', 'fr', '*']);
      case 'limit':
        return random.pick(['1', '2', '100', '-1', '1000']);
      case 'cursor':
        return cursor();
      case 'documents':
        return [documentId(), documentId(), name()].join(',');
      case 'window':
        return random.pick(['24h', '7d', '30d', 'all', 'x']);
      case 'featured':
        return random.pick(['true', 'true', 'false']);
      case 'from':
      case 'to':
        return day();
      default:
        return name();
    }
  };

  /** Parameters of Strapi's own API, which the reader API does not support. */
  const strange = () =>
    random.pick<[string, string]>([
      ['status', 'draft'],
      ['publicationFilter', 'modified'],
      ['filters[title][$startsWith]', operands.text()],
      ['populate', '*'],
      ['fields', '*'],
      ['_q', operands.text()],
    ]);

  return () => {
    const { method, path, query } = random.pick(portal.endpoints);
    const kind = KINDS.find((word) => path.includes(`/${word.slice(0, 5)}`));
    const asked = path.replace(/:\w+/g, () => encodeURIComponent(name(kind ?? 'article')));
    const given = random
      .some(query, 0, 3)
      .map((parameter): [string, string] => [parameter, value(parameter)]);
    if (random.chance(0.1)) given.push(strange());
    const text = new URLSearchParams(given).toString();
    // The signed-in reader sends no votes: they would change responses compared meanwhile. Other actors' are not kept.
    const actors = method === 'GET' ? ACTOR_NAMES : ACTOR_NAMES.filter((one) => one !== 'reader');
    return {
      actor: random.pick(actors),
      method: method === 'GET' && random.chance(0.05) ? 'HEAD' : method,
      path: text === '' ? asked : `${asked}?${text}`,
      ...(method === 'PUT' && { body: { score: random.int(7) } }),
      ...(random.chance(0.1) && { headers: { 'if-none-match': '*' } }),
    };
  };
}
