/**
 * Strapi 5.54 keeps nothing by itself. One that does needs words to offer it, and has them beside the others of the
 * Content Manager or the panel: then ours stands down.
 */
export const doesStrapiKeep = (messages: Record<string, unknown>): boolean =>
  Object.keys(messages).some((key) =>
    /^(?:content-manager|app)\.(?:[\w-]+\.)*(?:auto-?save|recover(?:y|able)?|unsaved-draft)\b/i.test(
      key
    )
  );

/** How Strapi's panel calls a person. */
export function personOf(user: unknown): string {
  const { firstname, lastname, username, email } = (user ?? {}) as Record<string, unknown>;
  const textOf = (part: unknown) => (typeof part === 'string' ? part : '');
  return (
    [firstname, lastname].map(textOf).filter(Boolean).join(' ') || textOf(username) || textOf(email)
  );
}
