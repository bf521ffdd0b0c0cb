import { ContentRefused } from '../../../kernel/errors';

/** 400: the site does not have the locale. `details.known` lists its locales. */
export class LocaleUnknown extends ContentRefused {
  constructor(locale: string, known: readonly string[]) {
    super('LOCALE_UNKNOWN', `The site has no locale "${locale}"`, ['locale'], { locale, known });
  }
}
