import { Kind, OperationTypeNode } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

/** How much one document may ask. */
export interface DocumentLimits {
  /** Fields asked at the top of an operation. */
  maxRootFields: number;
  /** Fields asked under another name. */
  maxAliases: number;
  /** Fields of all kinds, a fragment's as often as it is spread. */
  maxFields: number;
  /** Levels of fields. */
  maxDepth: number;
}

export type DocumentRefusal =
  { reason: 'size'; what: string; limit: number } | { reason: 'fragment'; name: string };

interface Size {
  fields: number;
  aliases: number;
  rootFields: number;
  depth: number;
}

const NOTHING: Size = { fields: 0, aliases: 0, rootFields: 0, depth: 0 };

/**
 * Measures a document as if every fragment were written out. Each fragment is measured once, so that fragments which
 * double each other cost nothing to refuse. Knows no schema: this runs before validation, because validation itself,
 * depth rule included, writes fragments out and never ends on those that spread themselves.
 */
export function findDocumentRefusal(
  document: DocumentNode,
  limits: DocumentLimits
): DocumentRefusal | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Size>();
  const open = new Set<string>();
  let broken: string | undefined;

  const measureFragment = (name: string): Size => {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment || open.has(name)) {
      broken ??= name;
      return NOTHING;
    }
    open.add(name);
    const size = measure(fragment.selectionSet);
    open.delete(name);
    measured.set(name, size);
    return size;
  };

  const measure = ({ selections }: SelectionSetNode): Size => {
    const total = { ...NOTHING };
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        // The depth of introspection is the schema's own; Apollo turns it off in production.
        const isMeta = selection.name.value.startsWith('__');
        const inner = selection.selectionSet ? measure(selection.selectionSet) : NOTHING;
        total.fields += inner.fields + 1;
        total.aliases += inner.aliases + (selection.alias ? 1 : 0);
        total.rootFields += 1;
        total.depth = Math.max(total.depth, isMeta ? 0 : inner.depth + 1);
      } else {
        const spread =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? measureFragment(selection.name.value)
            : measure(selection.selectionSet);
        total.fields += spread.fields;
        total.aliases += spread.aliases;
        total.rootFields += spread.rootFields;
        total.depth = Math.max(total.depth, spread.depth);
      }
    }
    return total;
  };

  const sum = { ...NOTHING };
  for (const definition of document.definitions) {
    if (
      definition.kind !== Kind.OPERATION_DEFINITION &&
      definition.kind !== Kind.FRAGMENT_DEFINITION
    ) {
      continue;
    }
    // Fragments that nobody spreads are validated too; operations that are not asked for as well.
    const size =
      definition.kind === Kind.OPERATION_DEFINITION
        ? measure(definition.selectionSet)
        : measureFragment(definition.name.value);
    sum.fields += size.fields;
    sum.aliases += size.aliases;
    sum.depth = Math.max(sum.depth, size.depth);
    if (definition.kind === Kind.OPERATION_DEFINITION) sum.rootFields += size.rootFields;
  }

  if (broken !== undefined) return { reason: 'fragment', name: broken };
  const checks = [
    { what: 'top-level fields', size: sum.rootFields, limit: limits.maxRootFields },
    { what: 'aliases', size: sum.aliases, limit: limits.maxAliases },
    { what: 'fields', size: sum.fields, limit: limits.maxFields },
    { what: 'levels', size: sum.depth, limit: limits.maxDepth },
  ];
  const exceeded = checks.find(({ size, limit }) => size > limit);
  return exceeded && { reason: 'size', what: exceeded.what, limit: exceeded.limit };
}

/**
 * Whether a document holds one query and nothing else, whose root fields are all open to everybody. A fragment at the
 * root would have to be followed: such a document is not said to be open.
 */
export function asksOpenFieldsOnly(
  { definitions }: DocumentNode,
  isOpen: (field: string) => boolean
): boolean {
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length !== 1 || operation?.kind !== Kind.OPERATION_DEFINITION) return false;
  return (
    operation.operation === OperationTypeNode.QUERY &&
    operation.selectionSet.selections.every(
      (selection) => selection.kind === Kind.FIELD && isOpen(selection.name.value)
    )
  );
}

/**
 * Whether a JSON value has more than `maxSize` values or `maxDepth` levels. Without recursion: what it guards is code
 * that recurses.
 */
export function isLargerThan(value: unknown, maxSize: number, maxDepth: number): boolean {
  let level: unknown[] = [value];
  let size = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    size += level.length;
    if (size > maxSize || depth > maxDepth) return true;
    level = level.flatMap((item): unknown[] =>
      typeof item === 'object' && item !== null ? Object.values(item) : []
    );
  }
  return false;
}
