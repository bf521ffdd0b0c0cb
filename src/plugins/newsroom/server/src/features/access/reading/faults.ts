/** SQLSTATE classes of PostgreSQL: data exceptions, wrong operand types, exceeded limits. */
const POSTGRES = /^(?:22...|42883|42804|42P18|54...)$/;
const SQLITE = /^SQLITE_(?:TOOBIG|RANGE|MISMATCH)$/;
const SQLITE_LIMITS =
  /too many (?:terms|SQL variables|parameter)|too (?:large|deep)|can only bind/i;

/** Stack frames of Strapi's translation of queries to SQL, which fails only on bad queries. */
const TRANSLATION = /@strapi.(?:database.dist.(?:query.helpers|fields)|utils.dist.convert-query)/;

/**
 * True if an error was caused by the client's query and not by a server fault: the database rejected a value or the
 * length of a statement, or Strapi could not translate the query.
 */
export function isFaultOfInput(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, stack } = error as Record<string, unknown>;
  if (typeof code === 'string' && (POSTGRES.test(code) || SQLITE.test(code))) return true;
  if (SQLITE_LIMITS.test(String(message))) return true;
  const isFromDriver = typeof code === 'string' && !code.startsWith('ERR_');
  const frames = String(stack).split('\n    at ').slice(1, 5).join('\n');
  return !isFromDriver && TRANSLATION.test(frames);
}
