import { errors } from '@strapi/utils';
import type { z } from '@strapi/utils';
import { hasNul } from '../db/storable';

interface Fault {
  path: (string | number)[];
  message: string;
}

/** 400: invalid parameters or body. `details.errors` lists all faults, each with its path. */
export class InputRefused extends errors.ValidationError {
  constructor(code: string, faults: readonly Fault[]) {
    const [first] = faults;
    super(first?.message ?? 'The request is invalid', {
      code,
      path: first?.path ?? [],
      errors: faults.map(({ path, message }) => ({
        path: path.map(String),
        message,
        name: 'ValidationError',
      })),
    });
  }
}

/** 400: `from` is after `to`. */
export class RangeReversed extends InputRefused {
  constructor() {
    super('RANGE_INVALID', [{ path: ['from'], message: '"from" is after "to"' }]);
  }
}

const UNSTORABLE = 'contains a NUL character';

interface Definition {
  type: string;
  innerType?: z.ZodType;
  values?: unknown[];
}

/** The type of a schema's value, without wrappers such as optional and default. */
function kindOf(schema: z.ZodType): string {
  const { type, innerType, values } = schema._zod.def as Definition;
  if (innerType) return kindOf(innerType);
  return type === 'literal' ? typeof values?.[0] : type;
}

/** Converts a parameter's text to the number or boolean that its schema expects; other texts are left to the schema. */
function readText(schema: z.ZodType, text: string): unknown {
  const kind = kindOf(schema);
  if (kind === 'number' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** Parses text parameters. Throws InputRefused on undeclared, repeated or invalid ones. */
export function readTexts(
  schemas: Readonly<Record<string, z.ZodType>>,
  texts: Iterable<readonly [string, string]>
): Record<string, unknown> {
  const given = new Map<string, string>();
  for (const [name, text] of texts) {
    if (!Object.hasOwn(schemas, name)) {
      const known = Object.keys(schemas).join(', ') || 'none';
      throw new InputRefused('PARAMETER_UNKNOWN', [
        { path: [name], message: `Unknown parameter "${name}"; allowed: ${known}` },
      ]);
    }
    if (given.has(name)) {
      throw new InputRefused('PARAMETER_REPEATED', [
        { path: [name], message: `"${name}" is given more than once` },
      ]);
    }
    given.set(name, text);
  }
  const values: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const text = given.get(name);
    if (text !== undefined) values[name] = readText(schema, text);
  }
  return readValues(schemas, values);
}

/** Validates typed values, such as GraphQL arguments. Throws InputRefused with all faults. */
export function readValues<S extends Readonly<Record<string, z.ZodType>>>(
  schemas: S,
  given: Readonly<Record<string, unknown>>
): { [Name in keyof S]: z.output<S[Name]> } {
  const values: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [name, schema] of Object.entries(schemas)) {
    const value = given[name];
    const parsed = typeof value === 'string' && hasNul(value) ? undefined : schema.safeParse(value);
    if (parsed?.success) values[name] = parsed.data;
    else {
      const [issue] = parsed?.error.issues ?? [];
      faults.push({ path: [name], message: `"${name}": ${issue?.message ?? UNSTORABLE}` });
    }
  }
  if (faults.length > 0) throw new InputRefused('PARAMETER_INVALID', faults);
  return values as { [Name in keyof S]: z.output<S[Name]> };
}

/** Validates a JSON body. Throws InputRefused with all faults. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new InputRefused(
    'BODY_INVALID',
    parsed.error.issues.map(({ path, message }) => ({
      path: path.map((part) => (typeof part === 'number' ? part : String(part))),
      message,
    }))
  );
}
