/**
 * True if Strapi keeps unsaved text by itself; then ours is off. Strapi 5.54 does not. A version that does needs texts
 * for it among those of the Content Manager or the panel.
 */
export const doesStrapiKeep = (messages: Record<string, unknown>): boolean =>
  Object.keys(messages).some((key) =>
    /^(?:content-manager|app)\.(?:[\w-]+\.)*(?:auto-?save|recover(?:y|able)?|unsaved-draft)\b/i.test(
      key
    )
  );

/** Display name of a user, as in Strapi's panel. */
export function personOf(user: unknown): string {
  const { firstname, lastname, username, email } = (user ?? {}) as Record<string, unknown>;
  const textOf = (part: unknown) => (typeof part === 'string' ? part : '');
  return (
    [firstname, lastname].map(textOf).filter(Boolean).join(' ') || textOf(username) || textOf(email)
  );
}
