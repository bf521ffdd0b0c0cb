import type { App } from '../support/app';
import { createPublishedSide } from '../support/published-side';
import type { ReaderEndpoint } from '../support/reader-endpoints';
import { readReaderEndpoints } from '../support/reader-endpoints';
import { plantDrafts } from './planted-drafts';
import type { Planter } from './planter';
import { createPlanter } from './planter';
import type { Model, Schema } from './portal-schema';
import { ownTypes, readSchema } from './portal-schema';

/** What a query generator needs to know about a portal. */
export interface Portal {
  schema: Schema;
  secrets: readonly string[];
  /** Words in published content. */
  words: readonly string[];
  /** documentIds of all types, including unpublished documents. */
  documentIds: Record<string, string[]>;
  endpoints: ReaderEndpoint[];
}

/**
 * Creates content with a secret wherever text can be unpublished: in never published documents, in edited drafts, in
 * draft locales and in unpublished documents. Readable documents link to all of them.
 */
export async function plantPortal(app: App): Promise<Portal> {
  const schema = readSchema(app.strapi);
  const planter = createPlanter(app.strapi, schema, await plantFiles(app));
  const types = ownTypes(schema).filter(({ isInternal }) => !isInternal);
  const withDrafts = types.filter(({ hasDrafts }) => hasDrafts);
  const others = sortByLinks(types.filter(({ hasDrafts }) => !hasDrafts));

  for (const model of others) {
    for (let variant = 0; variant < (model.isSingle ? 1 : 4); variant += 1) {
      const documentId = await planter.create(model, planter.publicText, variant);
      if (model.isLocalized)
        await planter.save(model, documentId, planter.publicText, variant, 'en');
    }
  }
  for (const model of withDrafts) await plantDrafts(planter, model);
  for (const model of ownTypes(schema).filter(({ isInternal }) => isInternal)) {
    for (let variant = 0; variant < 4; variant += 1) await planter.hide(model, variant);
  }
  for (const model of others) await pointAtDrafts(planter, model, withDrafts);
  await createPublishedSide(app.strapi).settle();
  return {
    schema,
    secrets: planter.secrets(),
    words: planter.words,
    documentIds: planter.documentIds,
    endpoints: readReaderEndpoints(app.strapi),
  };
}

/** Links documents of types without drafts to documents with drafts, published or not. */
async function pointAtDrafts(planter: Planter, model: Model, withDrafts: Model[]): Promise<void> {
  const links = Object.entries(model.attributes).filter(([, { target }]) =>
    withDrafts.some(({ uid }) => uid === target)
  );
  if (links.length === 0) return;
  for (const [variant, documentId] of (planter.documentIds[model.uid] ?? []).entries()) {
    const all = planter.fill(model, planter.publicText, variant);
    const data = Object.fromEntries(links.map(([name]) => [name, all[name]]));
    await planter.documents(model).update({ documentId, data });
  }
}

/** Sorts link targets before the types that link to them. */
function sortByLinks(types: Model[]): Model[] {
  const links = (model: Model) =>
    Object.values(model.attributes).filter(({ target }) => types.some(({ uid }) => uid === target))
      .length;
  return [...types].sort((one, other) => links(one) - links(other));
}

/** Creates media library entries. Their file contents do not matter to queries. */
async function plantFiles(app: App): Promise<number[]> {
  const made: number[] = [];
  for (const name of ['river', 'harbour', 'market', 'bridge']) {
    const file = (await app.strapi.db.query('plugin::upload.file').create({
      data: {
        name: `${name}.png`,
        hash: name,
        ext: '.png',
        mime: 'image/png',
        size: 1,
        url: `/uploads/${name}.png`,
        provider: 'local',
        folderPath: '/',
      },
    })) as { id: number };
    made.push(file.id);
  }
  return made;
}
