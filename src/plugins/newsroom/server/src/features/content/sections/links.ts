import { isRecord } from '../../../kernel/records';

const MAX_ROW_ID = 2 ** 31 - 1;

const isRowId = (value: unknown): boolean => {
  const id = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
  return Number.isInteger(id) && Number(id) >= 1 && Number(id) <= MAX_ROW_ID;
};

/**
 * True if a link can be looked up. A value that is not an id makes PostgreSQL reject the query during Strapi's
 * validation, which then never ends and holds its connection. Files have row ids, documents row ids or documentIds.
 */
export function isLink(value: unknown, to: 'file' | 'document'): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.every((item) => isLink(item, to));
  if (!isRecord(value)) {
    return isRowId(value) || (to === 'document' && typeof value === 'string');
  }
  const operations = ['set', 'connect', 'disconnect'].filter((name) => name in value);
  if (operations.length > 0) return operations.every((name) => isLink(value[name], to));
  const { id, documentId } = value;
  if (id !== undefined && id !== null && !isRowId(id)) return false;
  return documentId === undefined || documentId === null || typeof documentId === 'string';
}
