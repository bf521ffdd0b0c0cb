import { nameOf, wordFor } from './words';

type Metadata = Record<string, unknown>;

interface Configuration {
  uid?: string;
  metadatas: Record<string, { edit: Metadata; list: Metadata }>;
  options?: Record<string, unknown>;
}

/** The Content Manager's response with the view configuration of a content type or component. */
export interface ConfigurationAnswer {
  contentType?: Configuration;
  component?: Configuration;
  components?: Record<string, Configuration>;
}

/** Options that tell hooks which of the plugin's types a layout belongs to; Strapi does not pass it. */
export interface WordedOptions {
  newsroom?: { name: string };
}

/** Adds the plugin's labels, hints and placeholders to the response. */
export function wordAnswer(answer: ConfigurationAnswer, language: string): ConfigurationAnswer {
  const { contentType, component, components } = answer;
  return {
    ...answer,
    ...(contentType && { contentType: word(contentType, contentType.uid, language) }),
    ...(component && { component: word(component, component.uid, language) }),
    ...(components && {
      components: Object.fromEntries(
        Object.entries(components).map(([uid, configuration]) => [
          uid,
          word(configuration, uid, language),
        ])
      ),
    }),
  };
}

function word(configuration: Configuration, uid: string | undefined, language: string) {
  const name = uid === undefined ? undefined : nameOf(uid);
  if (name === undefined) return configuration;
  const metadatas = Object.entries(configuration.metadatas).map(([field, { edit, list }]) => {
    const keys = [`${name}.${field}`, `any.${field}`];
    const extra = (kind: string) => [`${name}.${field}.${kind}`];
    const worded = {
      edit: {
        ...edit,
        // System fields are not in the form and have no label.
        ...('label' in edit && {
          label: wordFor(language, keys, edit['label'], field),
          description: wordFor(language, extra('hint'), edit['description']),
          placeholder: wordFor(language, extra('placeholder'), edit['placeholder']),
        }),
      },
      list: { ...list, label: wordFor(language, keys, list['label'], field) },
    };
    return [field, worded] as const;
  });
  return {
    ...configuration,
    metadatas: Object.fromEntries(metadatas),
    options: { ...configuration.options, newsroom: { name } },
  };
}
