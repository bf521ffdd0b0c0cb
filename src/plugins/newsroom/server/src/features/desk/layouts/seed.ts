import type { Core } from '@strapi/strapi';
import { findModel } from '../../../kernel/strapi/models';
import type { Model } from '../../../kernel/strapi/models';
import { strapiService } from '../../../kernel/strapi/service';
import type { Configuration, Layout, MainFields } from './domain';
import { arrange, place } from './domain';
import { componentLayouts, typeLayouts } from './layouts';

/** What we use of the Content Manager's two services, `content-types` and `components`. */
interface ConfigurationService {
  findConfiguration: (model: { uid: string }) => Promise<Configuration>;
  updateConfiguration: (model: { uid: string }, configuration: Configuration) => Promise<unknown>;
}

/** Attributes that had their place at the last start, by UID. */
type Placed = Record<string, string[]>;

const MARKER = { key: 'layouts' };
const TYPE = 'plugin::newsroom.';
const COMPONENT = 'newsroom.';

/**
 * Arranges the views of our types and components in the Content Manager, each once in the life of a site. What an
 * administrator changes later stays; only attributes that a later version brings are put into their places.
 */
export async function seedLayouts(strapi: Core.Strapi): Promise<void> {
  // A project may have switched the Content Manager off.
  if (!('content-manager' in strapi.plugins)) return;
  const store = strapi.store({ type: 'plugin', name: 'newsroom' });
  const placed = ((await store.get(MARKER)) ?? {}) as Placed;
  const now: Placed = { ...placed };

  for (const [prefix, serviceName, layouts] of [
    [COMPONENT, 'components', componentLayouts],
    [TYPE, 'content-types', typeLayouts],
  ] as const) {
    const service = strapiService<ConfigurationService>(strapi, 'content-manager', serviceName);
    for (const [name, layout] of Object.entries(layouts)) {
      const uid = `${prefix}${name}`;
      const model = findModel(strapi, uid);
      if (!model) continue;
      now[uid] = Object.keys(model.attributes);
      await seedOne(service, uid, layout, model, placed[uid]);
    }
  }
  if (JSON.stringify(now) !== JSON.stringify(placed)) await store.set({ ...MARKER, value: now });
}

async function seedOne(
  service: ConfigurationService,
  uid: string,
  layout: Layout,
  model: Model,
  placed: readonly string[] | undefined
): Promise<void> {
  const added = Object.keys(model.attributes).filter((name) => !placed?.includes(name));
  if (added.length === 0) return;
  const current = await service.findConfiguration({ uid });
  const mainFields = mainFieldsOf(model);
  await service.updateConfiguration(
    { uid },
    placed ? place(current, layout, added, mainFields) : arrange(current, layout, mainFields)
  );
}

/** A link to one of our types shows the main field of that type. */
function mainFieldsOf(model: Model): MainFields {
  return Object.fromEntries(
    Object.entries(model.attributes).flatMap(([name, { type, target }]) => {
      if (type !== 'relation' || typeof target !== 'string' || !target.startsWith(TYPE)) return [];
      const layout = typeLayouts[target.slice(TYPE.length)];
      return layout ? [[name, layout.mainField]] : [];
    })
  );
}
