import { ContentRefused } from '../../../kernel/errors';

/** 400: the site has no such locale. `details.known` lists those it has. */
export class LocaleUnknown extends ContentRefused {
  constructor(locale: string, known: readonly string[]) {
    super('LOCALE_UNKNOWN', `The site has no locale "${locale}"`, ['locale'], { locale, known });
  }
}
