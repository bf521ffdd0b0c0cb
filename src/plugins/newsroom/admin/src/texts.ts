import type { PrimitiveType } from 'react-intl';
import { useIntl } from 'react-intl';
import en from './translations/en.json';

/** A text of the plugin: its name in translations/<language>.json. */
export type TextKey = keyof typeof en;

/** What Strapi asks for where it translates by itself: menu, widgets. */
export const message = (key: TextKey) => ({ id: `newsroom.${key}`, defaultMessage: en[key] });

/** The plugin's texts in the language of the admin panel; in English where we do not speak it. */
export function useText() {
  const intl = useIntl();
  return (key: TextKey, values?: Record<string, PrimitiveType>): string =>
    intl.formatMessage(message(key), values);
}
