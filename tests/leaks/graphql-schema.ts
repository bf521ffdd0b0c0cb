import type { HttpClient } from '../support/http';

/** A parsed type reference, such as `[ArticleFiltersInput!]!`. */
export interface TypeRef {
  name: string;
  isList: boolean;
  isRequired: boolean;
  /** Its notation in a query. */
  written: string;
}

export interface Field {
  name: string;
  type: TypeRef;
  args: Field[];
}

export interface GraphqlType {
  kind: string;
  name: string;
  fields: Field[];
  inputFields: Field[];
  enumValues: string[];
  /** Types of a union or an interface. */
  possibleTypes: string[];
}

export type GraphqlSchema = Record<string, GraphqlType>;

interface RawRef {
  kind: string;
  name: string | null;
  ofType: RawRef | null;
}

interface RawField {
  name: string;
  type: RawRef;
  args?: RawField[];
}

interface RawType {
  kind: string;
  name: string;
  fields: RawField[] | null;
  inputFields: RawField[] | null;
  enumValues: { name: string }[] | null;
  possibleTypes: { name: string }[] | null;
}

const REF = 'type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';
const QUERY = `{ __schema { types {
  kind name fields { name ${REF} args { name ${REF} } } inputFields { name ${REF} }
  enumValues { name } possibleTypes { name }
} } }`;

/** Reads the GraphQL schema of the running app by introspection. */
export async function readGraphqlSchema(api: HttpClient): Promise<GraphqlSchema> {
  const { body } = await api.graphql<{ data?: { __schema: { types: RawType[] } } }>(QUERY);
  const types = body.data?.__schema.types;
  if (!types) throw new Error(`GraphQL does not tell its schema: ${JSON.stringify(body)}`);
  return Object.fromEntries(
    types.map((type) => [
      type.name,
      {
        kind: type.kind,
        name: type.name,
        fields: (type.fields ?? []).map(fieldOf),
        inputFields: (type.inputFields ?? []).map(fieldOf),
        enumValues: (type.enumValues ?? []).map(({ name }) => name),
        possibleTypes: (type.possibleTypes ?? []).map(({ name }) => name),
      },
    ])
  );
}

const fieldOf = ({ name, type, args = [] }: RawField): Field => ({
  name,
  type: refOf(type),
  args: args.map(fieldOf),
});

function refOf(raw: RawRef): TypeRef {
  const inner = raw.ofType ? refOf(raw.ofType) : undefined;
  if (raw.kind === 'NON_NULL' && inner) {
    return { ...inner, isRequired: true, written: `${inner.written}!` };
  }
  if (raw.kind === 'LIST' && inner) {
    return { ...inner, isList: true, isRequired: false, written: `[${inner.written}]` };
  }
  const name = raw.name ?? '';
  return { name, isList: false, isRequired: false, written: name };
}
