import type { TableModel } from '../../../kernel/strapi/schema';

const name = () => ({ type: 'string', column: { notNullable: true } });
const whole = () => ({ type: 'integer', column: { notNullable: true } });
const flag = () => ({ type: 'boolean', column: { notNullable: true } });
/** Milliseconds since 1970, or the id of a change. */
const large = () => ({ type: 'biginteger', column: { notNullable: true } });

/** One row for each endpoint, by its name in the options. The row of one that is taken out of them stays. */
export const endpointTable: TableModel = {
  uid: 'plugin::newsroom.webhook-endpoint',
  singularName: 'webhook-endpoint',
  tableName: 'newsroom_webhook_endpoints',
  does: 'How far each endpoint was told what changed, and how it answers',
  attributes: {
    id: { type: 'increments' },
    name: name(),
    /** Tells whether the endpoint was set to something else since. */
    fingerprint: name(),
    /** Id of the last change that was delivered. */
    cursor: large(),
    /** The batch that is on its way, if there is one: its id, its last change, and whether some before it were missed. */
    batchId: { type: 'string' },
    batchUpTo: { type: 'biginteger' },
    batchMissed: { type: 'boolean' },
    failures: whole(),
    notBefore: large(),
    lastStatus: { type: 'integer' },
    lastError: { type: 'text' },
    isPaused: flag(),
    /** Which node delivers, and until when nobody else does. */
    leasedBy: { type: 'string' },
    leasedUntil: large(),
  },
  indexes: [{ name: 'newsroom_webhook_endpoints_uq', type: 'unique', columns: ['name'] }],
};
