import { FormatError, shown } from './errors';

/** Language and region of a locale code such as `vi`, `en-GB`, `zh-Hant-TW`. */
export function readLocale(locale: string): Intl.Locale {
  try {
    return new Intl.Locale(locale);
  } catch {
    throw new FormatError('LOCALE_INVALID', `${shown(locale)} is no locale code.`);
  }
}
