import type { TableModel } from '../../../kernel/strapi/schema';

const name = () => ({ type: 'string', column: { notNullable: true } });
const whole = () => ({ type: 'integer', column: { notNullable: true } });
const flag = () => ({ type: 'boolean', column: { notNullable: true } });
/** Milliseconds since 1970, or the id of a change. */
const large = () => ({ type: 'biginteger', column: { notNullable: true } });

/** One row per endpoint, by its name in the options. Rows of removed endpoints stay. */
export const endpointTable: TableModel = {
  uid: 'plugin::newsroom.webhook-endpoint',
  singularName: 'webhook-endpoint',
  tableName: 'newsroom_webhook_endpoints',
  does: 'Delivery position, failures and lease of each webhook endpoint',
  attributes: {
    id: { type: 'increments' },
    name: name(),
    /** Hash of the endpoint's configuration, to detect changes. */
    fingerprint: name(),
    /** Id of the last change that was delivered. */
    cursor: large(),
    /** The batch in delivery, if any: its id, its last change, and whether earlier changes were missed. */
    batchId: { type: 'string' },
    batchUpTo: { type: 'biginteger' },
    batchMissed: { type: 'boolean' },
    failures: whole(),
    notBefore: large(),
    lastStatus: { type: 'integer' },
    lastError: { type: 'text' },
    isPaused: flag(),
    /** The node that delivers, and until when it has the exclusive right (ms since 1970). */
    leasedBy: { type: 'string' },
    leasedUntil: large(),
  },
  indexes: [{ name: 'newsroom_webhook_endpoints_uq', type: 'unique', columns: ['name'] }],
};
