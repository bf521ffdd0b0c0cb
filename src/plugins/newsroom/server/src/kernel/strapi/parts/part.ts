import type { Core } from '@strapi/strapi';

/** Something of Strapi that its documentation does not promise, and that the plugin needs nevertheless. */
export interface StrapiPart {
  /** The npm package that it belongs to. */
  package: string;
  /** How code reaches it, such as `strapi.db.entityManager.load`. */
  member: string;
  /** What the plugin does with it. What is wrapped or replaced is put back when Strapi stops. */
  use: 'wrapped' | 'replaced' | 'called' | 'read';
  /** What it is needed for, after "Newsroom needs it to". */
  why: string;
  /** What happens on a site without it; one sentence. */
  without: string;
  /** Names of features, or `kernel`. */
  usedBy: readonly string[];
  /**
   * `stop`: the start is refused, because content would be unsafe, wrong or lost. `warn`: one comfort is missing, and a
   * log line says which. `tests`: nothing can be asked at the start; the named test fails instead.
   */
  whenMissing: 'stop' | 'warn' | `tests: ${string}`;
  /** The plugin of Strapi that brings it; where a site has switched that off, nothing is missing. */
  plugin?: string;
  /** Looks at the start, for parts that no call of the kernel looks at. */
  isThere?: (strapi: Core.Strapi) => boolean;
}

/** The Strapi version that this version of the plugin is tested with; equal to its peer dependency. */
export const TESTED_WITH = '5.54.0';

/** The version that runs. */
export const strapiVersion = (strapi: Core.Strapi): string =>
  strapi.config.get<string>('info.strapi', 'of an unknown version');

/** Tells an operator what changed in Strapi, and what to do. */
export function describeMissing(strapi: Core.Strapi, part: StrapiPart): string {
  return [
    `Strapi ${strapiVersion(strapi)} does not have ${part.member} (${part.package}) as Newsroom knows it.`,
    `Newsroom needs it to ${part.why}.`,
    `Without it: ${part.without}`,
    `This version of strapi-plugin-newsroom is tested with Strapi ${TESTED_WITH}: pin all @strapi packages to that version, or update the plugin.`,
  ].join(' ');
}

/** Stops the start: Strapi is not what the plugin's safety rests on. */
export class StrapiPartMissing extends Error {
  constructor(strapi: Core.Strapi, part: StrapiPart) {
    super(describeMissing(strapi, part));
    this.name = 'StrapiPartMissing';
  }
}

/** True where all of these are functions of `target`. */
export const hasMethods = (target: unknown, methods: readonly string[]): boolean =>
  methods.every(
    (method) =>
      typeof (target as Record<string, unknown> | null | undefined)?.[method] === 'function'
  );
