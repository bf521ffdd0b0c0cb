import type { Core } from '@strapi/strapi';

interface LocaleService {
  findByCode(code: string): Promise<unknown>;
  create(locale: { code: string; name: string }): Promise<unknown>;
}

const LOCALES = [
  { code: 'vi', name: 'Tiếng Việt (vi)' },
  { code: 'en', name: 'English (en)' },
];

/** The portal makes its locales at its first start; a site that has lost one gets it back. */
export async function makeMissingLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service<LocaleService>('locales');
  for (const locale of LOCALES) {
    if (!(await service.findByCode(locale.code))) await service.create(locale);
  }
}
