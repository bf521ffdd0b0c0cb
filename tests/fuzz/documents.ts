import fc from 'fast-check';
import type { Attribute, Model, Target } from './model';
import { oddKey, oddText, oddValue } from './odd-values';

/** Existing documents, for almost valid links. */
export interface Known {
  /** documentIds by singular name of the type. */
  documentIds: Record<string, string>;
  /** Other documents that may be deleted, so that later requests still find `documentIds`. */
  spareIds: Record<string, string>;
}

/** A document of a type with some valid and some arbitrary values. */
export function oddDocument(
  target: Target,
  model: Model,
  known: Known
): fc.Arbitrary<Record<string, unknown>> {
  return ofAttributes(target.attributes, model, known, 2);
}

function ofAttributes(
  attributes: Record<string, Attribute>,
  model: Model,
  known: Known,
  depth: number
): fc.Arbitrary<Record<string, unknown>> {
  const names = Object.keys(attributes).filter(
    (name) => !['createdBy', 'updatedBy'].includes(name)
  );
  return fc
    .subarray(names, { maxLength: Math.min(6, names.length) })
    .chain((chosen) =>
      fc.record(
        Object.fromEntries(
          chosen.map((name) => [
            name,
            fc.oneof(
              {
                arbitrary: nearlyRight(attributes[name] as Attribute, model, known, depth),
                weight: 3,
              },
              { arbitrary: oddValue, weight: 1 }
            ),
          ])
        )
      )
    )
    .chain((odd) =>
      // Required texts are mostly present: without them Strapi would not check the other values.
      fc.oneof(
        { arbitrary: fc.constant({ ...plain(attributes), ...odd }), weight: 4 },
        { arbitrary: fc.constant(odd), weight: 1 },
        {
          arbitrary: fc.dictionary(oddKey, oddValue, { maxKeys: 2 }).map((extra) => ({
            ...plain(attributes),
            ...odd,
            ...extra,
          })),
          weight: 1,
        }
      )
    );
}

const TEXTS = ['title', 'name', 'siteName', 'linkUrl', 'network', 'url', 'quote'];

function plain(attributes: Record<string, Attribute>): Record<string, string> {
  const here = TEXTS.filter((name) => attributes[name] && attributes[name].type !== 'uid');
  return Object.fromEntries(here.map((name) => [name, 'https://example.org/Tin']));
}

/** A valid value, or one that is invalid in a way typical of its type. */
function nearlyRight(
  attribute: Attribute,
  model: Model,
  known: Known,
  depth: number
): fc.Arbitrary<unknown> {
  switch (attribute.type) {
    case 'relation':
    case 'media':
      return oddLink(known);
    case 'component': {
      if (depth === 0) return oddValue;
      const one = ofAttributes(
        model.components[attribute.component ?? ''] ?? {},
        model,
        known,
        depth - 1
      );
      return attribute.repeatable ? fc.array(one, { maxLength: 3 }) : one;
    }
    case 'dynamiczone':
      return fc.array(
        fc
          .oneof(
            { arbitrary: fc.constantFrom(...(attribute.components ?? [])), weight: 4 },
            { arbitrary: fc.constantFrom('newsroom.nothing', 'newsroom.seo', 'x', ''), weight: 1 },
            { arbitrary: oddText, weight: 1 }
          )
          .chain((uid) =>
            ofAttributes(model.components[uid] ?? {}, model, known, depth - 1).map((fields) => ({
              __component: uid,
              ...fields,
            }))
          ),
        { maxLength: 3 }
      );
    case 'blocks':
      return oddBlocks;
    case 'json':
      return fc.oneof(oddValue, fc.array(fc.array(oddText, { maxLength: 3 }), { maxLength: 3 }));
    case 'integer':
    case 'boolean':
      return fc.constantFrom(
        0,
        1,
        true,
        'true',
        '12',
        -1,
        1.5,
        2 ** 31,
        2 ** 63,
        Infinity,
        null,
        ''
      );
    case 'datetime':
      return fc.constantFrom(
        ...['2026-01-01T00:00:00.000Z', '2999-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'],
        ...['2026-02-30', '275760-09-13', '-271821-04-20T00:00:00Z', '0000-00-00', 'now', '', 0],
        ...[1e15, -1e15, 8.64e15, null, true]
      );
    default:
      return oddText;
  }
}

function oddLink(known: Known): fc.Arbitrary<unknown> {
  const id = fc.oneof(
    { arbitrary: fc.constantFrom(...Object.values(known.documentIds)), weight: 4 },
    {
      arbitrary: fc.constantFrom<unknown>(
        1,
        0,
        -1,
        2 ** 31,
        2 ** 63,
        1.5,
        '1',
        'x',
        '\0',
        null,
        {},
        []
      ),
      weight: 3,
    },
    { arbitrary: oddValue, weight: 1 }
  );
  const link = fc.oneof(
    id,
    id.map((documentId) => ({ documentId })),
    id.map((one) => ({ id: one })),
    fc
      .tuple(id, fc.constantFrom('vi', 'en', 'xx', '\0', 7, null))
      .map(([documentId, locale]) => ({ documentId, locale })),
    fc
      .tuple(id, fc.constantFrom('published', 'draft', 'x', 7))
      .map(([documentId, status]) => ({ documentId, status })),
    fc
      .tuple(id, id)
      .map(([documentId, other]) => ({ documentId, position: { before: other, end: true } }))
  );
  const links = fc.oneof(link, fc.array(link, { maxLength: 3 }));
  return fc.oneof(
    links,
    links.map((set) => ({ set })),
    links.map((connect) => ({ connect })),
    links.map((disconnect) => ({ disconnect })),
    fc.tuple(links, links).map(([connect, set]) => ({ connect, set }))
  );
}

const oddBlocks: fc.Arbitrary<unknown> = fc.array(
  fc.oneof(
    oddText.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
    fc.tuple(oddText, oddText).map(([url, text]) => ({
      type: 'paragraph',
      children: [{ type: 'link', url, children: [{ type: 'text', text }] }],
    })),
    fc.tuple(oddValue, oddValue).map(([level, children]) => ({ type: 'heading', level, children })),
    fc.tuple(oddText, oddValue).map(([type, children]) => ({ type, children })),
    oddValue.map((image) => ({ type: 'image', image, children: [{ type: 'text', text: '' }] })),
    oddValue
  ),
  { maxLength: 3 }
);
