import type { z } from '@strapi/utils';

/** The part of a Zod schema's definition that we read. */
interface Definition {
  type: string;
  format?: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Readonly<Record<string, z.ZodType>>;
  options?: readonly z.ZodType[];
  entries?: Readonly<Record<string, string>>;
  values?: readonly unknown[];
}

const definitionOf = (schema: z.ZodType) => schema._zod.def as Definition;

/** GraphQL types whose union is a String, and Zod wrappers that make a value optional. */
const TEXTS = new Set(['String', 'DateTime']);
const WRAPPERS = new Set(['nullable', 'optional', 'default', 'catch']);

interface Unwrapped {
  schema: z.ZodType;
  isRequired: boolean;
}

function unwrap(schema: z.ZodType, isRequired = true): Unwrapped {
  const { type, innerType } = definitionOf(schema);
  return innerType && WRAPPERS.has(type) ? unwrap(innerType, false) : { schema, isRequired };
}

/** Names of GraphQL types, by the schema they are generated from. */
export type TypeNames = ReadonlyMap<z.ZodType, string>;

export interface SdlType {
  name: string;
  schema: z.ZodType;
  /** Description shown by GraphQL tools. */
  about?: string;
  /** GraphQL types for fields that differ from the schema, such as `Float!`; null leaves the field out. */
  instead?: Readonly<Record<string, string | null>>;
  /** True for input types. */
  isInput?: boolean;
}

export const namesOf = (types: readonly SdlType[]): TypeNames =>
  new Map(types.map(({ schema, name }) => [schema, name]));

/** GraphQL type of a value. Objects, unions and enums use the name given to their schema. */
function typeOf(schema: z.ZodType, names: TypeNames, field: string): string {
  const inner = unwrap(schema);
  return `${kindOf(inner.schema, names, field)}${inner.isRequired ? '!' : ''}`;
}

function kindOf(schema: z.ZodType, names: TypeNames, field: string): string {
  const name = names.get(schema);
  if (name !== undefined) return name;
  const { type, format, element, options, values } = definitionOf(schema);
  switch (type) {
    case 'string':
      if (field === 'documentId') return 'ID';
      return format === 'datetime' ? 'DateTime' : 'String';
    case 'number':
      return format === 'safeint' ? 'Int' : 'Float';
    case 'boolean':
      return 'Boolean';
    case 'enum':
      return 'String';
    case 'literal':
      return typeof values?.[0] === 'boolean' ? 'Boolean' : 'String';
    case 'unknown':
    case 'record':
      return 'JSON';
    case 'union': {
      const kinds = new Set((options ?? []).map((option) => kindOf(option, names, field)));
      // Endpoints accept a time in several formats. As a GraphQL argument it is a String.
      if ([...kinds].every((kind) => TEXTS.has(kind))) return 'String';
      break;
    }
    case 'array':
      // Strapi's blocks are JSON: only their renderers know the structure.
      if (element && definitionOf(element).type === 'unknown') return 'JSON';
      if (element) return `[${typeOf(element, names, field)}]`;
  }
  throw new Error(`GraphQL has no name for the ${type} of "${field}"`);
}

/** Arguments of a field, from the schemas that parse them. */
export const argumentsOf = (
  schemas: Readonly<Record<string, z.ZodType>>,
  names: TypeNames = new Map()
): string =>
  Object.entries(schemas)
    .map(([name, schema]) => `${name}: ${typeOf(schema, names, name)}`)
    .join(', ');

/** The types as GraphQL SDL, in order. `names` includes types of other features. */
export const sdlOf = (types: readonly SdlType[], names: TypeNames): string =>
  types.map((type) => `${type.about ? `"${type.about}"\n` : ''}${bodyOf(type, names)}`).join('\n');

function bodyOf({ name, schema, instead = {}, isInput }: SdlType, names: TypeNames): string {
  const { shape, options, entries } = definitionOf(schema);
  if (entries) return `enum ${name} { ${Object.values(entries).join(' ')} }`;
  if (options) {
    return `union ${name} = ${options.map((option) => kindOf(option, names, name)).join(' | ')}`;
  }
  const fields = Object.entries(shape ?? {}).flatMap(([field, value]) => {
    const type = instead[field] === undefined ? typeOf(value, names, field) : instead[field];
    return type === null ? [] : [`  ${field}: ${type}`];
  });
  return `${isInput ? 'input' : 'type'} ${name} {\n${fields.join('\n')}\n}`;
}
