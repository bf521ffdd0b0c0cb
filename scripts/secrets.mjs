import { randomBytes } from 'node:crypto';
import { readEnvFile, setInEnvFile } from './env-file.mjs';
import { envFile } from './paths.mjs';

const randomSecret = () => randomBytes(32).toString('base64url');

/** Everything that must be secret, and what for. */
export const SECRETS = [
  { name: 'APP_KEYS', purpose: 'signs session cookies (a list, separated by commas)' },
  { name: 'API_TOKEN_SALT', purpose: 'hashes API tokens' },
  { name: 'ADMIN_JWT_SECRET', purpose: "signs the administrators' logins" },
  { name: 'TRANSFER_TOKEN_SALT', purpose: 'hashes the tokens of data transfers' },
  { name: 'ENCRYPTION_KEY', purpose: 'encrypts API tokens that the admin can show again' },
  { name: 'JWT_SECRET', purpose: "signs the readers' logins" },
];

/** Values that stand in examples all over the world; whoever guesses one is an administrator. */
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

/** The value that Strapi will see: the environment goes before the file. */
const valueOf = (name, file) => process.env[name] ?? file.get(name) ?? '';

/** One line for each secret that is missing or a placeholder; empty when the portal may start. */
export function complaints() {
  const file = readEnvFile(envFile());
  return SECRETS.flatMap(({ name, purpose }) => {
    const state = stateOf(valueOf(name, file));
    if (state === 'given') return [];
    return [`${name} ${state === 'missing' ? 'is missing' : 'is a placeholder'}: ${purpose}`];
  });
}

/**
 * Writes what is missing to the environment file and hands it to this process. What is there stays; a placeholder
 * counts as not there. Answers the names of what was made.
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
    // An empty variable would hide the file's value from Strapi.
    process.env[name] = made.get(name) ?? file.get(name);
  }
  if (made.size > 0) setInEnvFile(path, made);
  return [...made.keys()];
}

/**
 * What every start does first. In production nothing is generated: a second node, or the same one on a fresh disk,
 * would get other secrets, and every login and token would be void.
 */
export function prepareSecrets() {
  // Strapi reads the file too, so it may be the file that says production.
  if (valueOf('NODE_ENV', readEnvFile(envFile())) !== 'production') {
    const made = generateMissing();
    if (made.length > 0) {
      console.log(`Secrets generated into ${envFile()} (never commit this file):`);
      for (const name of made) console.log(`  ${name}`);
    }
    return;
  }
  const lines = complaints();
  if (lines.length === 0) return;
  console.error('The portal does not start in production without its secrets:');
  for (const line of lines) console.error(`  ${line}`);
  console.error('Make each with: openssl rand -base64 32');
  process.exit(1);
}
