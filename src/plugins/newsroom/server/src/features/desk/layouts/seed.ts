import type { Core } from '@strapi/strapi';
import { findModel } from '../../../kernel/strapi/models';
import type { Model } from '../../../kernel/strapi/models';
import { demandMethods } from '../../../kernel/strapi/patches';
import { strapiService } from '../../../kernel/strapi/service';
import type { Configuration, Layout, MainFields } from './domain';
import { arrange, place } from './domain';
import { componentLayouts, typeLayouts } from './layouts';

/** The part of the Content Manager's services `content-types` and `components` that we use. */
interface ConfigurationService {
  findConfiguration: (model: { uid: string }) => Promise<Configuration>;
  updateConfiguration: (model: { uid: string }, configuration: Configuration) => Promise<unknown>;
}

/** Attributes that were placed at the last start, by UID. */
type Placed = Record<string, string[]>;

const MARKER = { key: 'layouts' };
const TYPE = 'plugin::newsroom.';
const COMPONENT = 'newsroom.';

/**
 * Configures the Content Manager's views of the plugin's types and components, each once in the life of a site. Changes
 * by administrators stay; only attributes of later versions are added in their places.
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
    const methods = ['findConfiguration', 'updateConfiguration'];
    if (!demandMethods(strapi, 'view-configurations', service, ...methods)) continue;
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

/** A relation to a type of the plugin shows the main field of that type. */
function mainFieldsOf(model: Model): MainFields {
  return Object.fromEntries(
    Object.entries(model.attributes).flatMap(([name, { type, target }]) => {
      if (type !== 'relation' || typeof target !== 'string' || !target.startsWith(TYPE)) return [];
      const layout = typeLayouts[target.slice(TYPE.length)];
      return layout ? [[name, layout.mainField]] : [];
    })
  );
}
