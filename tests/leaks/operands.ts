import type { Portal } from './planted-portal';
import type { Attribute, Model } from './portal-schema';
import type { Random } from '../support/random';

const TEXT_OPERATORS = [
  ...['$eq', '$ne', '$eqi', '$nei', '$contains', '$notContains', '$containsi', '$notContainsi'],
  ...['$startsWith', '$startsWithi', '$endsWith', '$endsWithi'],
];
const OTHER_OPERATORS = ['$eq', '$ne', '$gt', '$gte', '$lt', '$lte'];
const TEXTS = ['string', 'text', 'richtext', 'uid', 'email', 'blocks', 'json', 'enumeration'];

/** Generates values to compare with: secrets and their prefixes, known texts, and values that match everything. */
export function createOperands(portal: Portal, random: Random) {
  const text = (): string => {
    const secret = random.pick(portal.secrets);
    switch (random.int(6)) {
      case 0:
        return secret;
      case 1:
        return secret.slice(0, 1 + random.int(4));
      case 2:
        return secret.slice(random.int(4), 11);
      case 3:
        return random.pick(portal.words);
      case 4:
        return random.pick(['open', 'a', 'm', 'published', 'https']);
      default:
        return random.pick(portal.words).slice(0, 1);
    }
  };
  const documentId = (uid?: string): string =>
    random.pick(portal.documentIds[uid ?? ''] ?? Object.values(portal.documentIds).flat());

  const value = (attribute: Attribute, name: string, model?: Model): string => {
    if (name === 'documentId') return documentId(model?.uid);
    if (name === 'locale') return random.pick(['vi', 'en']);
    if (name === 'id') return String(1 + random.int(40));
    if (TEXTS.includes(attribute.type)) return text();
    switch (attribute.type) {
      case 'boolean':
        return random.pick(['true', 'false']);
      case 'date':
        return `2024-01-${10 + random.int(6)}`;
      case 'datetime':
        return random.chance(0.5)
          ? new Date(Date.UTC(2024, 0, 9 + random.int(6), 12)).toISOString()
          : new Date(Date.now() - random.int(120) * 1000).toISOString();
      default:
        return String(random.int(12));
    }
  };

  /** A condition such as `{ $startsWith: 'ab' }`, sometimes nested. */
  const condition = (attribute: Attribute, name: string, model?: Model): unknown => {
    const one = () => value(attribute, name, model);
    const isText = TEXTS.includes(attribute.type);
    switch (random.int(12)) {
      case 0:
        return { [random.pick(['$null', '$notNull'])]: random.pick(['true', 'false']) };
      case 1:
        return { [random.pick(['$in', '$notIn'])]: [one(), one(), one()] };
      case 2:
        return { $between: [one(), one()] };
      case 3:
        return { $not: { [random.pick(OTHER_OPERATORS)]: one() } };
      case 4:
        return { [random.pick(['$or', '$and'])]: [{ $eq: one() }, { $gt: one() }] };
      case 5:
        return one();
      default:
        return {
          [random.pick(isText ? [...TEXT_OPERATORS, ...OTHER_OPERATORS] : OTHER_OPERATORS)]: one(),
        };
    }
  };

  /** A condition that matches different rows in the two portals. */
  const aimed = (): unknown => {
    const secret = random.pick(portal.secrets);
    const start = secret.slice(0, 1 + random.int(2));
    return random.pick<unknown>([
      { $startsWith: start },
      { $startsWithi: start.toUpperCase() },
      { $contains: secret.slice(0, 4) },
      { $containsi: start },
      { $eq: secret },
      { $eqi: secret },
      { $in: portal.secrets.slice(0, 40) },
      { $gt: start },
      { $lt: start },
      { $between: [start, 'z'] },
      { $notContains: start },
      { $endsWith: secret.slice(3) },
    ]);
  };

  return { text, documentId, condition, aimed };
}
