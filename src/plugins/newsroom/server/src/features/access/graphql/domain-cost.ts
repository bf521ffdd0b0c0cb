import { Kind } from 'graphql';
import type {
  ArgumentNode,
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
  ValueNode,
} from 'graphql';

export interface PageSizes {
  /** Default page size. */
  byDefault: number;
  /** Maximum page size; Infinity if the site sets no limit. */
  most: number;
}

type Variables = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, GraphQLField<unknown, unknown>>>;

/** Assumed length of lists without pagination, such as the sections of a body. */
const UNPAGED = 10;

/**
 * Maximum number of rows that an operation can read: each field that leads to rows counts once per possible parent.
 * Fragments count per spread, so the size of documents must be limited before.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  sizes: PageSizes
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const values = { ...defaultsOf(operation), ...variables };

  /** `page` is the page size of a surrounding connection, for its `nodes`. */
  const costOfSet = (
    { selections }: SelectionSetNode,
    typeName: string,
    parents: number,
    page: number | undefined
  ): number => {
    const fields = fieldsOf(schema, typeName);
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (!fragment) continue;
        const on = fragment.typeCondition.name.value;
        cost += costOfSet(fragment.selectionSet, on, parents, page);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value ?? typeName;
        cost += costOfSet(selection.selectionSet, on, parents, page);
      } else if (selection.selectionSet) {
        const field = fields[selection.name.value];
        if (!field) continue; // Introspection.
        const type = String(field.type);
        const isList = type.startsWith('[');
        const isPaged = field.args.some(({ name }) => name === 'pagination' || name === 'limit');
        const size = isPaged ? pageSizeOf(selection.arguments, values, sizes) : undefined;
        const rows = parents * (isList ? (size ?? page ?? UNPAGED) : 1);
        const inner = type.replace(/[[\]!]/g, '');
        cost += rows + costOfSet(selection.selectionSet, inner, rows, isList ? undefined : size);
      }
    }
    return cost;
  };

  const root = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
  return costOfSet(operation.selectionSet, root[operation.operation], 1, undefined);
}

function fieldsOf(schema: GraphQLSchema, typeName: string): Fields {
  const type = schema.getType(typeName);
  return type && 'getFields' in type ? (type.getFields() as Fields) : {};
}

function defaultsOf(operation: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && plainValue(defaultValue, {}),
    ])
  );
}

function pageSizeOf(
  given: readonly ArgumentNode[] | undefined,
  variables: Variables,
  { byDefault, most }: PageSizes
): number {
  const valueOf = (wanted: string) => {
    const argument = given?.find(({ name }) => name.value === wanted);
    return argument && plainValue(argument.value, variables);
  };
  // Lists of the reader API have `limit` as a plain argument.
  const pagination = valueOf('pagination') ?? { limit: valueOf('limit') };
  if (typeof pagination !== 'object' || pagination === null) return Math.min(byDefault, most);
  const { limit, pageSize } = pagination as { limit?: unknown; pageSize?: unknown };
  const asked = limit ?? pageSize ?? byDefault;
  // Validation rejects non-numbers; -1 means all rows.
  if (typeof asked !== 'number' || asked === -1) return most;
  return Math.min(Math.max(asked, 1), most);
}

/** Converts an AST value to a plain value; strings are not needed and left out. */
function plainValue(node: ValueNode, variables: Variables): unknown {
  if (node.kind === Kind.VARIABLE) return variables[node.name.value];
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind !== Kind.OBJECT) return undefined;
  return Object.fromEntries(
    node.fields.map(({ name, value }) => [name.value, plainValue(value, variables)])
  );
}
