import { randomBytes } from 'node:crypto';
import { readEnvFile, setInEnvFile } from './env-file.mjs';
import { envFile } from './paths.mjs';

const randomSecret = () => randomBytes(32).toString('base64url');

/** The secrets of the portal and their purpose. */
export const SECRETS = [
  { name: 'APP_KEYS', purpose: 'signs session cookies (a list, separated by commas)' },
  { name: 'API_TOKEN_SALT', purpose: 'salt for hashing API tokens' },
  { name: 'ADMIN_JWT_SECRET', purpose: "signs administrators' access tokens" },
  { name: 'TRANSFER_TOKEN_SALT', purpose: 'salt for hashing data transfer tokens' },
  {
    name: 'ENCRYPTION_KEY',
    purpose: 'encrypts API tokens so that the admin can display them again',
  },
  { name: 'JWT_SECRET', purpose: "signs readers' access tokens" },
];

/** Well-known placeholder values. A secret with such a value can be guessed and gives administrator rights. */
const PLACEHOLDER =
  /^(to-?_?be-?_?modified|change-?_?(me|this|it)|replace-?_?(me|this)|my-?_?secret|secret|password|example|todo|tbd|test|xxx+|your[-_].*|<.*>)\d*!*$/i;

export function isPlaceholder(value) {
  return value.split(',').some((part) => PLACEHOLDER.test(part.trim().replace(/^["']|["']$/g, '')));
}

/** `missing`, `placeholder` or `given`. */
function stateOf(value) {
  if (!value || value.split(',').every((part) => part.trim() === '')) return 'missing';
  return isPlaceholder(value) ? 'placeholder' : 'given';
}

/** The value that Strapi will use: the environment overrides the file. */
const valueOf = (name, file) => process.env[name] ?? file.get(name) ?? '';

/** One message per secret that is missing or a placeholder; empty if all are set. */
export function complaints() {
  const file = readEnvFile(envFile());
  return SECRETS.flatMap(({ name, purpose }) => {
    const state = stateOf(valueOf(name, file));
    if (state === 'given') return [];
    return [`${name} ${state === 'missing' ? 'is missing' : 'is a placeholder'}: ${purpose}`];
  });
}

/**
 * Generates missing secrets, writes them to the environment file and sets them in this process. Existing values stay;
 * placeholders count as missing. Returns the names of the generated secrets.
 */
export function generateMissing() {
  const path = envFile();
  const file = readEnvFile(path);
  const made = new Map();
  for (const { name } of SECRETS) {
    const inFile = stateOf(file.get(name)) === 'given';
    if (stateOf(process.env[name]) === 'given') continue;
    if (!inFile) {
      const count = name === 'APP_KEYS' ? 4 : 1;
      made.set(name, Array.from({ length: count }, randomSecret).join(','));
    }
    // An empty environment variable would override the file's value in Strapi.
    process.env[name] = made.get(name) ?? file.get(name);
  }
  if (made.size > 0) setInEnvFile(path, made);
  return [...made.keys()];
}

/**
 * Runs first at every start. In production it generates nothing and exits if a secret is missing: another node, or the
 * same one on a new disk, would get different secrets and invalidate all sessions and tokens.
 */
export function prepareSecrets() {
  // NODE_ENV may be set in the file, because Strapi reads it too.
  if (valueOf('NODE_ENV', readEnvFile(envFile())) !== 'production') {
    const made = generateMissing();
    if (made.length > 0) {
      console.log(`Generated secrets in ${envFile()} (never commit this file):`);
      for (const name of made) console.log(`  ${name}`);
    }
    return;
  }
  const lines = complaints();
  if (lines.length === 0) return;
  console.error('Cannot start in production: secrets are missing or placeholders.');
  for (const line of lines) console.error(`  ${line}`);
  console.error('Generate each with: openssl rand -base64 32');
  process.exit(1);
}
