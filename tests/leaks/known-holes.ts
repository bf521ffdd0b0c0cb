import type { ActorName } from './actors';
import { ACTOR_NAMES } from './actors';
import type { Question } from './comparison';
import { GRAPHQL, ORACLES, SPELLINGS } from './known-queries';
import type { Portal } from './planted-portal';
import type { Model } from './portal-schema';
import { ownTypes } from './portal-schema';

const FILES = [
  ...['populate=*', 'populate=related', 'populate[related][populate]=*', 'populate[related]=true'],
  ...['filters[related][title][$gt]=a', 'populate=folder', 'populate[related][count]=true'],
  ...['sort=related.title', 'filters[related][caption][$gt]=m'],
  'populate[related][on][newsroom.captioned-image][fields]=caption',
].map((query) => `/api/upload/files?${query}`);

/** False for a query with a relation that the type does not have, which Strapi would just reject. */
function suits(query: string, { attributes }: Model): boolean {
  const [, name] = /^(?:filters|populate|sort)(?:\[\$?\w+\])*?\[?=?\b([a-z]\w+)/.exec(query) ?? [];
  return name === undefined || name in attributes || !RELATIONS.test(name);
}
const RELATIONS = /^(localizations|articles|related|category|tags|cover|body|seo)$/;

/** All known leaking queries, for all types. The actors take turns. */
export function knownHoles({ schema, secrets, documentIds }: Portal): Question[] {
  const [beginning = '', ...others] = [...new Set(secrets.map(([letter = '']) => letter))].slice(
    0,
    4
  );
  const oracles = (letters: string[]) =>
    letters.flatMap((letter) => ORACLES.map((oracle) => oracle.replace('%', letter)));

  const rest = ownTypes(schema).flatMap((model) => {
    const { path = '', uid, hasDrafts } = model;
    const isNear =
      hasDrafts ||
      Object.values(model.attributes).some(
        ({ target }) =>
          target && schema[target]?.hasDrafts && !target.startsWith('admin::') && target !== uid
      );
    const queries = [...SPELLINGS, ...oracles(isNear ? [beginning, ...others] : [beginning])];
    const [first, second, third] = documentIds[uid] ?? [];
    // The first document is unpublished, the third is published.
    const ones = isNear && !model.isSingle ? [first, ...(hasDrafts ? [third] : [second])] : [];
    return [
      ...queries.map((query) => `${path}?${query}`),
      ...ones.flatMap((id) => SPELLINGS.map((query) => `${path}/${id}?${query}`)),
    ].filter((question) => suits(question.slice(question.indexOf('?') + 1), model));
  });
  const graphql = GRAPHQL.flatMap((query) =>
    (query.includes('%') ? [beginning, ...others] : ['']).map((text) => query.replace('%', text))
  );
  const everybody = (make: (actor: ActorName) => Question[]) => ACTOR_NAMES.flatMap(make);

  return [
    ...rest.map((path, index): Question => ({
      actor: ACTOR_NAMES[index % ACTOR_NAMES.length] ?? 'anonymous',
      method: 'GET',
      path,
    })),
    ...everybody((actor) => [
      ...FILES.map((path) => ({ actor, method: 'GET', path })),
      ...graphql.map((query) => ({ actor, method: 'POST', path: '/graphql', body: { query } })),
      {
        actor,
        method: 'GET',
        path: `/graphql?query=${encodeURIComponent(GRAPHQL[0] ?? '')}`,
        headers: { 'apollo-require-preflight': 'true' },
      },
    ]),
  ];
}
