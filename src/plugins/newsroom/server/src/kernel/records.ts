/** True for a plain object: not null, not an array. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True for names inherited from Object.prototype: looked up in a schema object, they would find a function. */
export const isInheritedName = (name: string): boolean => name in Object.prototype;
