import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../../../kernel/options';
import { CONTRACT_VERSION } from '../contract';
import type { Addresses } from './domain-urls';

/**
 * The site's frontend paths and Strapi's public URL. `server` is empty without a configured public URL: host and port
 * may differ between nodes, but the rows they write must not.
 */
export function addressesOf(strapi: Core.Strapi): Addresses {
  const url = strapi.config.get<string | undefined>('server.url') ?? '';
  return {
    paths: optionsOf(strapi).frontend.paths,
    server: /^https?:/.test(url) ? url.replace(/\/+$/, '') : '',
  };
}

const versions = new WeakMap<Core.Strapi, number>();

/** Version of the stored rows, from the contract's version and the configured addresses. Rows of another version are rebuilt. */
export function versionOf(strapi: Core.Strapi): number {
  let version = versions.get(strapi);
  if (version === undefined) {
    const addresses = createHash('sha256').update(JSON.stringify(addressesOf(strapi)));
    version = CONTRACT_VERSION * 1_000_000 + (addresses.digest().readUInt32BE() % 1_000_000);
    versions.set(strapi, version);
  }
  return version;
}
