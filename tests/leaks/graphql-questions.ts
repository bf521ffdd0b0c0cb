import { ACTOR_NAMES } from './actors';
import type { Question } from './comparison';
import { createArguments } from './graphql-arguments';
import type { Field, GraphqlSchema, GraphqlType } from './graphql-schema';
import type { Portal } from './planted-portal';
import type { Random } from '../support/random';

const MAX_LEVELS = 4;

/** Generates GraphQL queries from the schema: any field, with any arguments, at any level. */
export function createGraphqlQuestions(
  portal: Portal,
  graphql: GraphqlSchema,
  random: Random
): () => Question {
  const type = (name: string): GraphqlType => {
    const found = graphql[name];
    if (!found) throw new Error(`GraphQL has no type "${name}"`);
    return found;
  };
  const roots = type('Query').fields;
  const own = roots.filter(({ name }) => /^newsroom/.test(name));
  const withDrafts = own.filter(({ name }) => /^newsroom(Article|List)/.test(name));

  const ask = (): Question => {
    const fragments: string[] = [];
    /** True for half of the queries, which use only what a reader might ask for. */
    const plain = random.chance(0.5);
    const args = createArguments(portal, graphql, random, plain);
    let aliases = 0;
    const alias = () => `a${(aliases += 1)}: `;

    const isOpen = ({ name }: Field) => !plain || !/By$|^localizations|^related$/.test(name);
    const isLeaf = (field: Field) => ['SCALAR', 'ENUM'].includes(type(field.type.name).kind);

    const select = (field: Field, level: number, always: boolean): string => {
      const prefix = always || random.chance(0.3) ? alias() : '';
      const called = `${prefix}${field.name}${args.of(field)}`;
      return isLeaf(field)
        ? called
        : `${called} { ${selection(type(field.type.name), level + 1)} }`;
    };

    const selection = (of: GraphqlType, level: number, always = false): string => {
      if (of.kind === 'UNION' || of.kind === 'INTERFACE') {
        const kinds = random.some(of.possibleTypes, 1, 3);
        const parts = kinds.map(
          (name) => `... on ${name} { ${selection(type(name), level, true)} }`
        );
        return `__typename ${parts.join(' ')}`;
      }
      const fields = of.fields.filter(isOpen);
      const leaves = fields.filter(isLeaf);
      const branches = level < MAX_LEVELS ? fields.filter((field) => !isLeaf(field)) : [];
      // On connections, `pageInfo` has the number of rows and `nodes` has the rows.
      const counts = fields.filter(({ name }) => ['pageInfo', 'nodes'].includes(name));
      const chosen = [
        ...random.some(leaves, 1, 4),
        ...(counts.length > 0 ? counts : random.some(branches, 0, level === 1 ? 3 : 2)),
      ];
      const parts = chosen.map((field) => select(field, level, always));
      const text = parts.length > 0 ? parts.join(' ') : '__typename';
      return wrap(of, text);
    };

    const wrap = (of: GraphqlType, text: string): string => {
      if (random.chance(0.85)) return text;
      if (random.chance(0.5)) return `... on ${of.name} { ${text} }`;
      const name = `part${fragments.length}`;
      fragments.push(`fragment ${name} on ${of.name} { ${text} }`);
      return `...${name}`;
    };

    const pool = random.chance(0.65) ? withDrafts : random.chance(0.9) || plain ? own : roots;
    const count = random.chance(0.2) ? 2 : 1;
    const body = Array.from({ length: count }, () => select(random.pick(pool), 0, count > 1));
    const query = [`query Q${args.declarations()} { ${body.join(' ')} }`, ...fragments].join('\n');
    const variables = args.variables();
    return {
      actor: random.pick(ACTOR_NAMES),
      method: 'POST',
      path: '/graphql',
      body: { query, ...(Object.keys(variables).length > 0 && { variables }) },
    };
  };
  return ask;
}
