import type { Core } from '@strapi/strapi';
import { getFolder } from './test-file';
import path from 'node:path';

/** The part of Strapi's data transfer engine (`strapi export`, `import`, `transfer`) that we use. */
interface DataTransfer {
  engine: {
    createTransferEngine: (
      source: object,
      destination: object,
      options: object
    ) => { transfer: () => Promise<unknown>; onSchemaDiff: (handler: unknown) => void };
  };
  file: {
    providers: {
      createLocalFileSourceProvider: (options: object) => object;
      createLocalFileDestinationProvider: (options: object) => object;
    };
  };
  strapi: {
    providers: {
      createLocalStrapiSourceProvider: (options: object) => object;
      createLocalStrapiDestinationProvider: (options: object) => object;
    };
  };
}

const plain = { compression: { enabled: false }, encryption: { enabled: false } };
const lenient = { versionStrategy: 'ignore', schemaStrategy: 'ignore', transforms: {} };

function transferOf() {
  const found = outside.require('@strapi/data-transfer') as DataTransfer;
  return { ...found.file.providers, ...found.strapi.providers, ...found.engine };
}

/** Writes all data to a file, as `strapi export` does, and returns its path. */
export async function exportData(strapi: Core.Strapi): Promise<string> {
  const of = transferOf();
  const file = path.join(getFolder(), 'export');
  const source = of.createLocalStrapiSourceProvider({
    getStrapi: async () => strapi,
    autoDestroy: false,
  });
  const target = of.createLocalFileDestinationProvider({ ...plain, file: { path: file } });
  await of.createTransferEngine(source, target, lenient).transfer();
  return `${file}.tar`;
}

/** Replaces all data with those of a file, as `strapi import` and `strapi transfer` do. */
export async function importData(strapi: Core.Strapi, file: string): Promise<void> {
  const of = transferOf();
  const source = of.createLocalFileSourceProvider({ ...plain, file: { path: file } });
  const target = of.createLocalStrapiDestinationProvider({
    getStrapi: async () => strapi,
    autoDestroy: false,
    strategy: 'restore',
    // The defaults of `strapi import`.
    restore: {
      assets: true,
      configuration: { webhook: true, coreStore: true },
      entities: {
        exclude: [
          'admin::user',
          'admin::role',
          'admin::permission',
          'admin::api-token',
          'admin::api-token-permission',
          'admin::transfer-token',
          'admin::transfer-token-permission',
          'admin::session',
          'admin::audit-log',
        ],
      },
    },
  });
  await of.createTransferEngine(source, target, lenient).transfer();
}
