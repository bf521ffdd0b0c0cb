import type { EndpointStatus } from '../../server/src/features/published/webhooks';
import type { Commands } from './command-line';
import { UsageError } from './command-line';
import { readRatings, readViews } from './import-file';
import { importLines } from './import-lines';
import { print } from './output';

const DEFAULT_WAIT_SECONDS = '60';

function toMilliseconds(seconds: string): number {
  const milliseconds = Number(seconds) * 1000;
  if (Number.isFinite(milliseconds) && milliseconds >= 0) return milliseconds;
  throw new UsageError(`--wait expects a number of seconds, got "${seconds}"`);
}

function describeWebhook({ name, behind, failures, isPaused, lastError }: EndpointStatus): string {
  if (behind === null) return `webhook ${name}: not started yet`;
  const parts = [`${behind} changes behind`, `${failures} failures`];
  if (isPaused) parts.push('paused');
  if (lastError !== null) parts.push(`last error: ${lastError}`);
  return `webhook ${name}: ${parts.join(', ')}`;
}

/** Commands for operators, in the order of the help. */
export const commands: Commands = {
  status: {
    does: 'Prints the backlog of the published side and the state of each webhook',
    prepare:
      () =>
      async ({ projection, webhooks }) => {
        for (const [name, value] of Object.entries(await projection.health())) {
          print(`${name}: ${value}`);
        }
        for (const endpoint of await webhooks.status()) print(describeWebhook(endpoint));
        return 0;
      },
  },

  verify: {
    does: 'Prints differences between content and the published side, total views and the sum of their days, ratings and votes; exits with 1 if there are any',
    options: {
      wait: {
        value: 'seconds',
        does: `How long to wait for pending changes; ${DEFAULT_WAIT_SECONDS} by default`,
      },
    },
    prepare({ options: { wait = DEFAULT_WAIT_SECONDS } }) {
      const waitMs = toMilliseconds(wait);
      return async ({ projection, views, ratings }) => {
        const differences = [
          ...(await projection.verify(waitMs)),
          ...(await views.verify()),
          ...(await ratings.verify()),
        ];
        for (const { kind, what } of differences) print(`${kind}: ${what}`);
        print(
          differences.length === 0
            ? 'No differences found.'
            : `${differences.length} differences found.`
        );
        return differences.length === 0 ? 0 : 1;
      };
    },
  },

  rebuild: {
    does: 'Rebuilds the whole published side; readers see the old rows meanwhile',
    prepare:
      () =>
      async ({ projection }) => {
        const started = Date.now();
        await projection.rebuild();
        await projection.settle();
        print(`Done in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
        return 0;
      },
  },

  resume: {
    does: 'Retries a failing webhook at once, or resumes one that was paused after a 410',
    argument: 'webhook',
    prepare:
      ({ argument: name }) =>
      async ({ webhooks }) => {
        const isThere = await webhooks.resume(name);
        print(isThere ? `Retrying webhook "${name}" now.` : `There is no webhook "${name}".`);
        return isThere ? 0 : 1;
      },
  },

  'import-views': {
    does: 'Sets views from an older site: lines of documentId,locale,views; replaces earlier imports',
    argument: 'file',
    prepare({ argument: file }) {
      const lines = readViews(file);
      return ({ strapi, views }) => importLines(strapi, file, lines, views.setStarting);
    },
  },

  'import-ratings': {
    does: 'Sets ratings from an older site: lines of documentId,sum,count; replaces earlier imports',
    argument: 'file',
    prepare({ argument: file }) {
      const lines = readRatings(file);
      return ({ strapi, ratings }) => importLines(strapi, file, lines, ratings.setStarting);
    },
  },

  'import-visits': {
    does: 'Sets the number of visits of an older site; replaces an earlier import',
    argument: 'number',
    prepare({ argument: visits }) {
      if (!/^\d{1,15}$/.test(visits))
        throw new UsageError(`Expected a number of visits, got "${visits}"`);
      return async (services) => {
        await services.visits.setStarting(Number(visits));
        print(`Imported ${visits} visits as the starting value.`);
        return 0;
      };
    },
  },
};
