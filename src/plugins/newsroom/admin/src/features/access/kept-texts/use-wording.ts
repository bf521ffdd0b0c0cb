import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../texts';
import type { Schema } from './kept';
import type { Wording } from './reading';

interface LaidOutField {
  name: string;
  label: string;
  /** Labels for the values of one of the plugin's enumerations. */
  choices?: { value: string; label: string }[];
}

interface EditLayout {
  layout: LaidOutField[][][];
  components: Record<
    string,
    { layout: LaidOutField[][]; settings: { displayName?: string } } | undefined
  >;
  metadatas: Record<string, { label?: string } | undefined>;
}

export interface FormWording extends Wording {
  /** Label of a field of the document in the form. */
  label: (field: string) => string;
}

/** The form's own labels of fields, components and choices. */
export function useWording(uid: string, { components }: Schema): FormWording {
  const edit = useDocumentLayout(uid).edit as unknown as EditLayout;
  const intl = useIntl();
  const text = useText();
  return useMemo(() => {
    const fieldOf = (component: string | undefined, name: string) =>
      (component === undefined
        ? edit.layout.flat(2)
        : edit.components[component]?.layout.flat()
      )?.find((field) => field.name === name);
    const say = (id: string, defaultMessage: string) =>
      defaultMessage === '' ? id : intl.formatMessage({ id, defaultMessage });
    return {
      components,
      label: (field) =>
        say(`content-manager.content-types.${uid}.${field}`, edit.metadatas[field]?.label || field),
      componentName: (component) =>
        say(component, edit.components[component]?.settings.displayName ?? component),
      fieldLabel: (component, field) => fieldOf(component, field)?.label || field,
      choiceName: (component, field, value) =>
        fieldOf(component, field)?.choices?.find((choice) => choice.value === value)?.label ??
        value,
      yes: text('kept-texts.yes'),
      no: text('kept-texts.no'),
      picture: (name) => text('kept-texts.picture', { name }),
      linked: (names) => text('kept-texts.linked', { names }),
      moved: (names) => text('kept-texts.moved', { names }),
      unlinked: (count) => text('kept-texts.unlinked', { count }),
      moment: (iso) => intl.formatDate(iso, { dateStyle: 'short', timeStyle: 'short' }),
    };
  }, [edit, components, uid, intl]);
}
