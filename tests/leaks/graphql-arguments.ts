import type { Field, GraphqlSchema, TypeRef } from './graphql-schema';
import { createOperands } from './operands';
import type { Portal } from './planted-portal';
import type { Model } from './portal-schema';
import { ownTypes } from './portal-schema';
import type { Random } from '../support/random';
import { createRoads, nest } from './roads';

/** An enum value, written without quotes. */
class EnumValue {
  constructor(readonly name: string) {}
}

const MAX_NESTING = 3;
/** Arguments that select drafts or published versions. */
const VERSIONS = ['status', 'publicationFilter', 'hasPublishedVersion'];
/** Fields that a reader has no use for. */
const INSIDE = /By$|^localizations$|^related$/;

/** Generates the arguments of a query, some as literals and some as variables. */
export function createArguments(
  portal: Portal,
  graphql: GraphqlSchema,
  random: Random,
  plain: boolean
) {
  const operands = createOperands(portal, random);
  const declared: string[] = [];
  const values: Record<string, unknown> = {};

  const roads = createRoads(portal, random);
  const models = new Map(
    ownTypes(portal.schema).map((model) => [graphqlName(model.uid), model] as const)
  );
  /** The type that a field lists, derived from the type of its `filters`. */
  const listed = (field: Field) => {
    const filters = field.args.find(({ name }) => name === 'filters');
    return models.get(filters?.type.name.replace('FiltersInput', '') ?? '');
  };

  const scalar = (type: string, name: string): unknown => {
    if (name === 'documentId' || type === 'ID') return operands.documentId();
    switch (type) {
      case 'Boolean':
        return random.chance(0.5);
      case 'Int':
      case 'Long':
        return name === 'limit' && random.chance(0.2) ? -1 : random.int(8);
      case 'Float':
        return random.int(8) + 0.5;
      case 'DateTime':
        return new Date(Date.UTC(2024, 0, 9 + random.int(6), 12)).toISOString();
      case 'Date':
        return `2024-01-${10 + random.int(6)}`;
      case 'I18NLocaleCode':
        return random.pick(plain ? ['vi', 'en'] : ['vi', 'en', '*', '']);
      default:
        return operands.text();
    }
  };

  const sorting = (model: Model | undefined): string => {
    const way =
      model && ((!plain && random.chance(0.6) && roads.aim(model)) || roads.walk(model, plain));
    return `${way ? way.path.join('.') : 'createdAt'}${random.pick(['', ':asc', ':desc'])}`;
  };

  /** A filter such as `{ localizations: { title: { startsWith: "ab" } } }`; GraphQL operators have no `$`. */
  const aimed = (model: Model): unknown => {
    const way = roads.aim(model);
    if (!way) return undefined;
    const [operator, operand] = Object.entries(operands.aimed() as object)[0] as [string, unknown];
    return nest(way.path, { [operator.slice(1)]: operand });
  };

  const one = (ref: TypeRef, name: string, level: number): unknown => {
    const type = graphql[ref.name];
    if (type?.kind === 'ENUM') return new EnumValue(random.pick(type.enumValues));
    if (type?.kind !== 'INPUT_OBJECT') return scalar(ref.name, name);
    if (ref.name === 'PaginationArg') {
      return {
        [random.pick(['page', 'pageSize', 'limit', 'start'])]: plain ? 3 : scalar('Int', 'limit'),
      };
    }
    const usable = type.inputFields.filter(
      (field) => (level < MAX_NESTING || !isDeep(field)) && (!plain || !INSIDE.test(field.name))
    );
    const chosen = random.some(usable, 1, level === 0 && random.chance(0.2) ? 2 : 1);
    return Object.fromEntries(chosen.map((field) => [field.name, valueOf(field, level + 1)]));
  };
  const isDeep = ({ name, type }: Field) =>
    ['and', 'or', 'not'].includes(name) || type.name.endsWith('FiltersInput');

  const valueOf = ({ name, type }: Field, level: number): unknown => {
    if (!type.isList) return one(type, name, level);
    const count = name === 'between' ? 2 : 1 + random.int(2);
    return Array.from({ length: count }, () => one(type, name, level));
  };

  const probability = (name: string): number => {
    if (VERSIONS.includes(name)) return plain ? 0 : 0.12;
    return name === 'filters' ? 0.45 : 0.25;
  };

  const argument = (field: Field, arg: Field): unknown => {
    const model = listed(field);
    if (arg.name === 'sort') return [sorting(model)];
    const aims = arg.name === 'filters' && model && !plain && random.chance(0.5);
    return (aims ? aimed(model) : undefined) ?? valueOf(arg, 0);
  };

  return {
    /** `(filters: { … }, sort: $v1)`, or an empty string. */
    of(field: Field): string {
      const chosen = field.args.filter(
        ({ name, type }) =>
          type.isRequired ||
          (name === 'documentId' && random.chance(0.95)) ||
          random.chance(probability(name))
      );
      if (chosen.length === 0) return '';
      const parts = chosen.map((arg) => {
        const value = argument(field, arg);
        if (!random.chance(0.25)) return `${arg.name}: ${write(value)}`;
        const variable = `v${declared.length}`;
        declared.push(`$${variable}: ${arg.type.written}`);
        values[variable] = plainValue(value);
        return `${arg.name}: $${variable}`;
      });
      return `(${parts.join(', ')})`;
    },
    declarations: () => (declared.length > 0 ? `(${declared.join(', ')})` : ''),
    variables: () => values,
  };
}

/** GraphQL name of a type: `NewsroomBannerPosition` for `plugin::newsroom.banner-position`. */
const graphqlName = (uid: string): string =>
  uid
    .replace('plugin::', '')
    .replace(/(^|[.-])([a-z])/g, (_match, _sign, letter: string) => letter.toUpperCase());

function write(value: unknown): string {
  if (value instanceof EnumValue) return value.name;
  if (Array.isArray(value)) return `[${value.map(write).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([name, inner]) => `${name}: ${write(inner)}`);
    return `{ ${parts.join(', ')} }`;
  }
  return JSON.stringify(value);
}

function plainValue(value: unknown): unknown {
  if (value instanceof EnumValue) return value.name;
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, plainValue(inner)])
  );
}
