'use strict';

const { existsSync, readFileSync } = require('node:fs');

const isPlainObject = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Merges objects by key. All other values, including arrays, are replaced. */
function merge(base, over) {
  if (over === undefined) return base;
  if (!isPlainObject(base) || !isPlainObject(over)) return over;
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) merged[key] = merge(base[key], value);
  return merged;
}

/**
 * A config file of an app under test: the app's real one with the test's overrides.
 * Reads the overrides at every start, so that a restart can change them.
 */
module.exports = (name, realFile, overridesFile) => (context) => {
  const exported = existsSync(realFile) ? require(realFile) : {};
  const real = exported.__esModule ? exported.default : exported;
  const overrides = JSON.parse(readFileSync(overridesFile, 'utf8'));
  return merge(typeof real === 'function' ? real(context) : real, overrides[name]);
};
