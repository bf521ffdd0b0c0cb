import en from '../../../translations/fields/en.json';
import vi from '../../../translations/fields/vi.json';

/**
 * Names of types, components and their fields. A key is the name of a type or component (`article`), of a field
 * (`article.title`), of its hint (`article.title.hint`) or placeholder, or of a choice (`source.kind:person`).
 * `any` stands for every type.
 */
const texts: Record<string, Record<string, string>> = { en, vi };

const languages = Object.keys(texts);

/** The text in a language of the admin panel; in English where we do not speak it. */
export const findText = (language: string, key: string): string | undefined =>
  texts[language]?.[key] ?? texts['en']?.[key];

/** `article` of `plugin::newsroom.article`, `seo` of `newsroom.seo`; undefined for what is not ours. */
export const nameOf = (uid: string): string | undefined =>
  /^(?:plugin::)?newsroom\.([\w-]+)$/.exec(uid)?.[1];

/** The names that types and components go by where Strapi asks for a translation, by message ID. */
export function messagesOf(language: string): Record<string, string> {
  const names = Object.entries(texts[language] ?? {}).filter(([key]) => !key.includes('.'));
  const messages: Record<string, string> = {};
  for (const [name, text] of names) {
    // Components are asked for by their UID, types by their English name, the category of our components by its own.
    messages[`newsroom.${name}`] = text;
    messages[texts['en']?.[name] ?? name] = text;
  }
  const sections = texts[language]?.['any.sections'];
  return sections === undefined ? messages : { ...messages, newsroom: sections };
}

/**
 * What to show for a text of the Content Manager's configuration. An administrator's own wins. Ours takes the place of
 * nothing, of the field's raw name, and of itself in any language: saving "Configure the view" saves what it showed.
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
