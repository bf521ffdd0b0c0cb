/** PostgreSQL's SQLSTATE: data exceptions, wrong types of operands, statements beyond the limits. */
const POSTGRES = /^(?:22...|42883|42804|42P18|54...)$/;
const SQLITE = /^SQLITE_(?:TOOBIG|RANGE|MISMATCH)$/;
const SQLITE_LIMITS =
  /too many (?:terms|SQL variables|parameter)|too (?:large|deep)|can only bind/i;

/** Strapi's translation of a query into SQL: all that it can stumble over is the query. */
const TRANSLATION = /@strapi.(?:database.dist.(?:query.helpers|fields)|utils.dist.convert-query)/;

/**
 * True for an error that says that a client asked for nonsense, as opposed to a fault of ours: the database refused a
 * value or the length of a statement, or Strapi could not turn the query into one.
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
