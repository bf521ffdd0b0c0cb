/** True for an object with keys: what JSON writes in braces. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True for a name that every object answers to: looked up in a schema, it would find a function of the language. */
export const isInheritedName = (name: string): boolean => name in Object.prototype;
