import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the portal: every script works from any working directory. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The file that Strapi reads its environment from. */
export const envFile = () => path.resolve(root, process.env.ENV_PATH || '.env');
