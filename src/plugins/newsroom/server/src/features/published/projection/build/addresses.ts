import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../../../kernel/options';
import { CONTRACT_VERSION } from '../contract';
import type { Addresses } from './domain-urls';

/**
 * Where things are, as this site is configured. Without a public address nothing is said of Strapi's own: host and port
 * may differ from node to node, and what nodes write must not.
 */
export function addressesOf(strapi: Core.Strapi): Addresses {
  const url = strapi.config.get<string | undefined>('server.url') ?? '';
  return {
    paths: optionsOf(strapi).frontend.paths,
    server: /^https?:/.test(url) ? url.replace(/\/+$/, '') : '',
  };
}

const versions = new WeakMap<Core.Strapi, number>();

/** The form in which rows are made: of the contract, and of the addresses in it. Another form is made anew. */
export function versionOf(strapi: Core.Strapi): number {
  let version = versions.get(strapi);
  if (version === undefined) {
    const addresses = createHash('sha256').update(JSON.stringify(addressesOf(strapi)));
    version = CONTRACT_VERSION * 1_000_000 + (addresses.digest().readUInt32BE() % 1_000_000);
    versions.set(strapi, version);
  }
  return version;
}
