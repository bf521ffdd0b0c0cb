import type { PrimitiveType } from 'react-intl';
import { useIntl } from 'react-intl';
import en from './translations/en.json';

/** Key of a text in translations/<language>.json. */
export type TextKey = keyof typeof en;

/** Message descriptor for texts that Strapi translates: menu links, widgets. */
export const message = (key: TextKey) => ({ id: `newsroom.${key}`, defaultMessage: en[key] });

/** Returns the plugin's texts in the panel's language, with English as fallback. */
export function useText() {
  const intl = useIntl();
  return (key: TextKey, values?: Record<string, PrimitiveType>): string =>
    intl.formatMessage(message(key), values);
}
