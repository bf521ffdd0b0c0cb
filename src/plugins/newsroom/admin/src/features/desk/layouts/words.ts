import en from '../../../translations/fields/en.json';
import vi from '../../../translations/fields/vi.json';

/**
 * Names of types, components and their fields. A key is the name of a type or component (`article`), of a field
 * (`article.title`), of its hint (`article.title.hint`) or placeholder, or of a choice (`source.kind:person`).
 * `any` stands for every type.
 */
const texts: Record<string, Record<string, string>> = { en, vi };

const languages = Object.keys(texts);

/** The text in a language of the panel, with English as fallback. */
export const findText = (language: string, key: string): string | undefined =>
  texts[language]?.[key] ?? texts['en']?.[key];

/** `article` for `plugin::newsroom.article`, `seo` for `newsroom.seo`; undefined for other types. */
export const nameOf = (uid: string): string | undefined =>
  /^(?:plugin::)?newsroom\.([\w-]+)$/.exec(uid)?.[1];

/** Names of types and components under the message IDs that Strapi translates. */
export function messagesOf(language: string): Record<string, string> {
  const names = Object.entries(texts[language] ?? {}).filter(([key]) => !key.includes('.'));
  const messages: Record<string, string> = {};
  for (const [name, text] of names) {
    // Strapi's message IDs: the UID for components, the English name for types, the category name for categories.
    messages[`newsroom.${name}`] = text;
    messages[texts['en']?.[name] ?? name] = text;
  }
  const sections = texts[language]?.['any.sections'];
  return sections === undefined ? messages : { ...messages, newsroom: sections };
}

/**
 * The text to show for a configured one. A text written by an administrator wins. The plugin's text replaces an empty
 * text, the raw field name, and the plugin's own text in any language, because saving "Configure the view" stores the
 * text that it showed.
 */
export function wordFor(
  language: string,
  keys: readonly string[],
  stored: unknown,
  rawName = ''
): string | undefined {
  const isOurs =
    typeof stored !== 'string' ||
    stored === '' ||
    stored === rawName ||
    keys.some((key) => languages.some((other) => texts[other]?.[key] === stored));
  const own = typeof stored === 'string' ? stored : undefined;
  if (!isOurs) return own;
  const key = keys.find((candidate) => findText(language, candidate) !== undefined);
  return (key === undefined ? undefined : findText(language, key)) ?? own;
}
