import { ACTOR_NAMES } from './actors';
import type { Question } from './comparison';
import { createOperands } from './operands';
import type { Portal } from './planted-portal';
import type { Attribute, Model } from './portal-schema';
import { ownTypes } from './portal-schema';
import { toQueryString } from './query-string';
import { createChoices } from './rest-choices';
import type { Random } from '../support/random';
import { createRoads, isStep, nest } from './roads';

type Query = Record<string, unknown>;

/** Other types with an API that link to the plugin's types. */
const NEIGHBOURS: Record<string, string> = {
  'plugin::upload.file': '/api/upload/files',
  'plugin::users-permissions.user': '/api/users',
  'plugin::i18n.locale': '/api/i18n/locales',
};

/** Generates REST requests: half as a reader would send them, half with any path through the schema. */
export function createRestQuestions(portal: Portal, random: Random): () => Question {
  const { schema } = portal;
  const operands = createOperands(portal, random);
  const choices = createChoices(random);
  const types = ownTypes(schema);
  /** Types whose responses reveal most are requested most. */
  const weighted = [
    ...types,
    ...types.filter(({ hasDrafts }) => hasDrafts).flatMap((type) => Array<Model>(5).fill(type)),
  ];

  const { targetOf, attributesOf, walk, aim } = createRoads(portal, random);

  const filter = (model: Model, plain: boolean): Query => {
    const way = walk(model, plain);
    return nest(way.path, operands.condition(way.attribute, way.name, way.model));
  };
  const filters = (model: Model, plain: boolean): Query => {
    switch (random.int(6)) {
      case 0:
        return { $and: [filter(model, plain), filter(model, plain)] };
      case 1:
        return { $or: [filter(model, plain), { id: { $notNull: 'true' } }] };
      case 2:
        return { $or: [filter(model, plain), filter(model, plain)] };
      case 3:
        return { $not: filter(model, plain) };
      default:
        return filter(model, plain);
    }
  };

  const sort = (model: Model, plain: boolean): unknown => {
    const one = () => {
      const { path } = walk(model, plain);
      return `${path.join('.')}${random.pick(['', ':asc', ':desc'])}`;
    };
    switch (random.int(4)) {
      case 0:
        return [one(), one()];
      case 1:
        return `${one()},${one()}`;
      case 2:
        return nest(walk(model, plain).path, random.pick(['asc', 'desc']));
      default:
        return one();
    }
  };

  const fields = (model: Model, plain: boolean): unknown => {
    const names = attributesOf(model, plain)
      .filter(([, attribute]) => !plain || !isStep(attribute))
      .map(([name]) => name);
    return random.chance(0.2) ? '*' : random.some(names, 1, 4);
  };

  const populate = (model: Model, plain: boolean, depth = 0): unknown => {
    const roads = attributesOf(model, plain || random.chance(0.3)).filter(([, one]) => isStep(one));
    const zones = Object.entries(model.attributes).filter(([, { type }]) => type === 'dynamiczone');
    const chosen = random.some([...roads, ...zones], 1, 3);
    const kind = random.int(5);
    if (kind === 0) return '*';
    if (kind === 1) return chosen.map(([name]) => name);
    if (kind === 2)
      return chosen.map(([name, attribute]) => longer(name, attribute, plain)).join(',');
    return Object.fromEntries(
      chosen.map(([name, attribute]) => [name, populated(attribute, plain, depth)])
    );
  };
  const longer = (name: string, attribute: Attribute, plain: boolean): string => {
    const target = targetOf(attribute);
    const further = target && attributesOf(target, plain).filter(([, one]) => isStep(one));
    return further?.length && random.chance(0.5) ? `${name}.${random.pick(further)[0]}` : name;
  };
  const populated = (attribute: Attribute, plain: boolean, depth: number): unknown => {
    const target = targetOf(attribute);
    if (!target || depth >= 2 || random.chance(0.3)) return random.pick(['true', '*']);
    if (attribute.type === 'dynamiczone') {
      const on = random.some(attribute.components ?? [], 1, 3).map((uid) => {
        const model = schema[uid];
        return [uid, model ? nested(model, plain, depth) : 'true'] as const;
      });
      return { on: Object.fromEntries(on) };
    }
    return nested(target, plain, depth);
  };
  const nested = (model: Model, plain: boolean, depth: number): Query => ({
    ...(random.chance(0.4) && { fields: fields(model, plain) }),
    ...(random.chance(0.4) && { filters: filters(model, plain) }),
    ...(random.chance(0.3) && { sort: sort(model, plain) }),
    ...(random.chance(0.4) && { populate: populate(model, plain, depth + 1) }),
    ...(!plain && random.chance(0.2) && { count: 'true' }),
    ...(!plain && random.chance(0.2) && choices.versions()),
    ...(random.chance(0.1) && { locale: choices.locale() }),
  });

  /** A query with a single condition on unpublished data, without other parts that could be rejected first. */
  const aimed = (model: Model): Query => {
    const way = aim(model);
    if (!way) return { filters: filters(model, false) };
    const condition = operands.aimed();
    const filter = nest(way.path, condition);
    const [first = '', ...rest] = way.path;
    switch (random.int(6)) {
      case 0:
        return { sort: `${way.path.join('.')}${random.pick(['', ':desc'])}` };
      case 1:
        return { sort: nest(way.path, 'asc') };
      case 2:
        return rest.length > 1 || random.chance(0.5)
          ? { populate: { [first]: { filters: nest(rest, condition) } } }
          : {
              populate: {
                [first]: { sort: rest.join('.'), status: random.pick(['published', 'draft']) },
              },
            };
      case 3:
        return { filters: { [random.pick(['$or', '$and'])]: [filter] } };
      case 4:
        return { filters: { $not: filter } };
      default:
        return { filters: filter };
    }
  };

  return () => {
    const plain = random.chance(0.5);
    const model = random.pick(weighted);
    if (!plain && random.chance(0.4)) {
      const query = { ...aimed(model), ...(random.chance(0.3) && { locale: choices.locale() }) };
      const id = !model.isSingle && random.chance(0.15) ? `/${operands.documentId(model.uid)}` : '';
      return {
        actor: random.pick(ACTOR_NAMES),
        method: 'GET',
        path: `${model.path}${id}${toQueryString(query)}`,
      };
    }
    const neighbour =
      !plain && random.chance(0.1) ? schema[random.pick(Object.keys(NEIGHBOURS))] : undefined;
    const asked = neighbour ?? model;
    const isOne = !asked.isSingle && !neighbour && random.chance(0.25);
    const query: Query = {
      ...(random.chance(isOne ? 0.15 : 0.6) && { filters: filters(asked, plain) }),
      ...(!isOne && random.chance(0.3) && { sort: sort(asked, plain) }),
      ...(random.chance(0.2) && { fields: fields(asked, plain) }),
      ...(random.chance(0.5) && { populate: populate(asked, plain) }),
      ...(!isOne && random.chance(0.25) && choices.pages()),
      ...(random.chance(0.4) && { locale: choices.locale() }),
      ...(!plain && random.chance(0.25) && choices.versions()),
      ...(random.chance(0.06) && { _q: operands.text() }),
    };
    const base = NEIGHBOURS[asked.uid] ?? asked.path ?? '/api';
    return {
      actor: random.pick(ACTOR_NAMES),
      method: random.chance(0.03) ? 'HEAD' : 'GET',
      path: `${base}${isOne ? `/${operands.documentId(asked.uid)}` : ''}${toQueryString(query)}`,
    };
  };
}
