import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The portal's root folder, independent of the working directory. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The file that Strapi reads its environment from. */
export const envFile = () => path.resolve(root, process.env.ENV_PATH || '.env');
