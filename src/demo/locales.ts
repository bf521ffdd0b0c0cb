import type { Core } from '@strapi/strapi';

interface LocaleService {
  findByCode(code: string): Promise<unknown>;
  create(locale: { code: string; name: string }): Promise<unknown>;
}

const LOCALES = [
  { code: 'vi', name: 'Tiếng Việt (vi)' },
  { code: 'en', name: 'English (en)' },
];

/** Creates missing locales. The portal creates them at its first start, but one may have been deleted since. */
export async function makeMissingLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service<LocaleService>('locales');
  for (const locale of LOCALES) {
    if (!(await service.findByCode(locale.code))) await service.create(locale);
  }
}
