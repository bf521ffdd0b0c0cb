import type { App } from '../support/app';
import { createPublishedSide } from '../support/published-side';
import type { ReaderEndpoint } from '../support/reader-endpoints';
import { readReaderEndpoints } from '../support/reader-endpoints';
import { plantDrafts } from './planted-drafts';
import type { Planter } from './planter';
import { createPlanter } from './planter';
import type { Model, Schema } from './portal-schema';
import { ownTypes, readSchema } from './portal-schema';

/** What a generator of queries needs to know of the portal that it asks. */
export interface Portal {
  schema: Schema;
  secrets: readonly string[];
  /** Words that readers may know. */
  words: readonly string[];
  /** Of every type, documents that nobody published included. */
  documentIds: Record<string, string[]>;
  endpoints: ReaderEndpoint[];
}

/**
 * Content with a secret wherever a text can be unpublished: documents never published, edited drafts of published
 * ones, locales that are drafts, documents that were taken back, and all of those where readable ones point at them.
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

/** What has no drafts points at what has some, published or not. */
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

/** Types without links come before those that point at them. */
function sortByLinks(types: Model[]): Model[] {
  const links = (model: Model) =>
    Object.values(model.attributes).filter(({ target }) => types.some(({ uid }) => uid === target))
      .length;
  return [...types].sort((one, other) => links(one) - links(other));
}

/** Entries of the media library; what the files hold is not what readers query. */
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
