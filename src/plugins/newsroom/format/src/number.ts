import { FormatError, shown } from './errors';
import { readLocale } from './locale';

export interface NumberOptions {
  locale: string;
  /**
   * `locale`: as the language writes it, `1.552.382` in Vietnamese. `comma`: a comma between thousands in every language,
   * `1,552,382`, as the counters of many Vietnamese portals are used to.
   *
   * @default 'locale'
   */
  grouping?: 'locale' | 'comma';
}

/**
 * Formats a count.
 *
 * @throws FormatError
 */
export function formatNumber(
  value: number | bigint,
  { locale, grouping = 'locale' }: NumberOptions
): string {
  readLocale(locale);
  if (typeof value !== 'bigint' && !Number.isFinite(value)) {
    throw new FormatError('NUMBER_INVALID', `${shown(value)} is no number.`);
  }
  const written = grouping === 'comma' ? 'en-US-u-nu-latn' : locale;
  return new Intl.NumberFormat(written, { useGrouping: true }).format(value);
}
