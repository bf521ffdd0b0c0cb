import type { Portal } from './planted-portal';
import type { Attribute, Model } from './portal-schema';
import { editable, ownTypes } from './portal-schema';
import type { Random } from '../support/random';

/** A path from a model to an attribute, such as `['localizations', 'cover', 'caption']`. */
export interface Way {
  path: string[];
  name: string;
  attribute: Attribute;
  /** The model that has the attribute. */
  model: Model;
}

const ID: Attribute = { type: 'integer' };
const DOCUMENT_ID: Attribute = { type: 'string' };
const FILE = 'plugin::upload.file';
const MAX_STEPS = 3;
const TEXTS = ['string', 'text', 'richtext', 'uid', 'email', 'blocks', 'json'];

export const isStep = ({ type }: Attribute): boolean =>
  ['relation', 'media', 'component', 'dynamiczone'].includes(type);

/** Generates random paths through a schema. */
export function createRoads({ schema }: Pick<Portal, 'schema'>, random: Random) {
  const types = ownTypes(schema);

  const targetOf = ({ type, target, component, components }: Attribute): Model | undefined => {
    if (type === 'media') return schema[FILE];
    if (type === 'dynamiczone') return schema[random.pick(components ?? [])];
    // A morph relation can have any target: try one of the plugin's types.
    const fallback = type === 'relation' ? random.pick(types) : undefined;
    return schema[target ?? component ?? ''] ?? fallback;
  };

  /** True for attributes that a reader would use. */
  const isPlain = (model: Model, name: string, attribute: Attribute): boolean => {
    if (attribute.private || name.endsWith('By') || name === 'localizations') return false;
    if (attribute.type === 'dynamiczone') return false;
    if (attribute.type === 'media') return model.uid !== FILE;
    if (attribute.type !== 'relation') return true;
    const target = schema[attribute.target ?? ''];
    return target !== undefined && types.includes(target) && (model.hasDrafts || !target.hasDrafts);
  };

  const attributesOf = (model: Model, plain: boolean): [string, Attribute][] => {
    const own = model.path ? { id: ID, documentId: DOCUMENT_ID } : { id: ID };
    return Object.entries<Attribute>({ ...own, ...model.attributes }).filter(
      ([name, attribute]) => !plain || isPlain(model, name, attribute)
    );
  };

  /** A path to any attribute, or with `plain` to one that a reader would use. */
  const walk = (model: Model, plain: boolean): Way => {
    const path: string[] = [];
    let here = model;
    for (;;) {
      const all = attributesOf(here, plain);
      const roads = all.filter(([, attribute]) => isStep(attribute));
      const isLast = path.length === MAX_STEPS - 1 || roads.length === 0;
      const goesOn = !isLast && random.chance(plain ? 0.25 : 0.55);
      const ends = plain ? all.filter(([, attribute]) => !isStep(attribute)) : all;
      const [name, attribute] = random.pick(goesOn ? roads : ends);
      path.push(name);
      const next = goesOn ? targetOf(attribute) : undefined;
      if (!next) return { path, name, attribute, model: here };
      here = next;
    }
  };

  /** All paths of relations to models that can be unpublished, including from such a model to itself. */
  const waysToDrafts = (model: Model, steps = MAX_STEPS - 1): { path: string[]; model: Model }[] =>
    steps === 0
      ? []
      : Object.entries(model.attributes).flatMap(([name, { type, target }]) => {
          const next = type === 'relation' && target ? schema[target] : undefined;
          if (!next || !types.includes(next)) return [];
          const here = next.hasDrafts ? [{ path: [name], model: next }] : [];
          const further = waysToDrafts(next, steps - 1);
          return [...here, ...further.map((way) => ({ ...way, path: [name, ...way.path] }))];
        });

  /** A path by relations to a text that can be unpublished; undefined if there is none. */
  const aim = (model: Model): Way | undefined => {
    const ways = waysToDrafts(model);
    if (ways.length === 0) return undefined;
    const way = random.pick(ways);
    const ends = editable(way.model).filter(([, { type }]) => TEXTS.includes(type));
    const parts = editable(way.model).filter(([, { type }]) => type === 'component');
    const part = random.chance(0.25) && parts.length > 0 ? random.pick(parts) : undefined;
    const component = part && schema[part[1].component ?? ''];
    if (part && component) {
      const [name, attribute] = random.pick(
        editable(component).filter(([, { type }]) => TEXTS.includes(type))
      );
      return { path: [...way.path, part[0], name], name, attribute, model: component };
    }
    const [name, attribute] = random.pick(ends);
    return { path: [...way.path, name], name, attribute, model: way.model };
  };

  return { targetOf, attributesOf, walk, aim };
}

/** Nests a value: `['a', 'b']` and `1` give `{ a: { b: 1 } }`. */
export const nest = (path: readonly string[], value: unknown): Record<string, unknown> =>
  path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value) as Record<string, unknown>;
