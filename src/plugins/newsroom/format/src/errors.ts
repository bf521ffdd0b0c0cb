export type FormatErrorCode =
  'DATE_INVALID' | 'LOCALE_INVALID' | 'NUMBER_INVALID' | 'TIME_ZONE_INVALID';

/** A value that cannot be formatted. `code` is stable, the message may change. */
export class FormatError extends RangeError {
  readonly code: FormatErrorCode;

  constructor(code: FormatErrorCode, message: string) {
    super(message);
    this.name = 'FormatError';
    this.code = code;
  }
}

/** A short text of any value, for messages. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
