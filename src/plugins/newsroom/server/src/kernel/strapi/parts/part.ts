import type { Core } from '@strapi/strapi';

/** An undocumented part of Strapi that the plugin depends on. */
export interface StrapiPart {
  /** Its npm package. */
  package: string;
  /** How code reaches it, such as `strapi.db.entityManager.load`. */
  member: string;
  /** How the plugin uses it. Wrapped and replaced parts are restored when Strapi stops. */
  use: 'wrapped' | 'replaced' | 'called' | 'read';
  /** Its purpose, as the end of the sentence "Newsroom needs it to …". */
  why: string;
  /** What happens on a site without it, in one sentence. */
  without: string;
  /** Names of features, or `kernel`. */
  usedBy: readonly string[];
  /**
   * `stop`: Strapi does not start, because content would be unsafe, wrong or lost. `warn`: a convenience is missing,
   * and a warning names it. `tests`: it cannot be checked at the start; the named test fails instead.
   */
  whenMissing: 'stop' | 'warn' | `tests: ${string}`;
  /** The Strapi plugin that contains it. If a site has disabled that plugin, nothing is missing. */
  plugin?: string;
  /** Checks at the start for it, if no kernel function does when it patches or calls it. */
  isThere?: (strapi: Core.Strapi) => boolean;
}

/** The Strapi version that this version of the plugin is tested with; equal to its peer dependency. */
export const TESTED_WITH = '5.54.0';

/** The Strapi version that is running. */
export const strapiVersion = (strapi: Core.Strapi): string =>
  strapi.config.get<string>('info.strapi', 'of an unknown version');

/** Message for the operator: what changed in Strapi, and what to do. */
export function describeMissing(strapi: Core.Strapi, part: StrapiPart): string {
  return [
    `Strapi ${strapiVersion(strapi)} does not have ${part.member} (${part.package}) as Newsroom knows it.`,
    `Newsroom needs it to ${part.why}.`,
    `Without it: ${part.without}`,
    `This version of strapi-plugin-newsroom is tested with Strapi ${TESTED_WITH}: pin all @strapi packages to that version, or update the plugin.`,
  ].join(' ');
}

/** Stops the start: a part of Strapi that content safety depends on is missing. */
export class StrapiPartMissing extends Error {
  constructor(strapi: Core.Strapi, part: StrapiPart) {
    super(describeMissing(strapi, part));
    this.name = 'StrapiPartMissing';
  }
}

/** True if `target` has all these methods. */
export const hasMethods = (target: unknown, methods: readonly string[]): boolean =>
  methods.every(
    (method) =>
      typeof (target as Record<string, unknown> | null | undefined)?.[method] === 'function'
  );
