import { Kind, OperationTypeNode } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

/** Size limits of a GraphQL document. */
export interface DocumentLimits {
  /** Top-level fields of operations. */
  maxRootFields: number;
  /** Aliased fields. */
  maxAliases: number;
  /** All fields, with fragments counted per spread. */
  maxFields: number;
  /** Nesting depth. */
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
 * Measures a document as if fragments were expanded. Each fragment is measured once, so exponentially nested fragments
 * are cheap to reject. Runs before validation and without a schema, because validation itself, including the depth
 * rule, expands fragments and never ends on recursive ones.
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
        // Depth of introspection depends on the schema only; Apollo disables introspection in production.
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
    // Unused fragments and unselected operations are counted too, because Apollo validates them.
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
 * True if a document has exactly one operation, a query whose root fields are all public. Documents with a fragment at
 * the root count as not public, because the fragment is not followed.
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
 * True if a JSON value has more than `maxSize` values or `maxDepth` levels. Not recursive, because it protects
 * recursive code from stack overflows.
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
