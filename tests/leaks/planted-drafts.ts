import type { Planter } from './planter';
import { FIRST_LOCALE } from './planter';
import type { Model } from './portal-schema';

/** Creates documents of this type in every fully or partly unpublished state. */
export async function plantDrafts(planter: Planter, model: Model): Promise<void> {
  const { secretText, publicText } = planter;
  const [first, second] = model.isLocalized ? [FIRST_LOCALE, 'en'] : [undefined, undefined];
  const published = async (variant: number) => {
    const documentId = await planter.create(model, publicText, variant);
    await planter.publish(model, documentId, first);
    return documentId;
  };

  // Never published; the second one has two locales.
  await planter.create(model, secretText, 0);
  const inTwoLocales = await planter.create(model, secretText, 1);
  if (second) await planter.save(model, inTwoLocales, secretText, 2, second);

  // Published in one or all locales, with links to the documents above.
  for (let variant = 0; variant < 4; variant += 1) {
    const documentId = await published(variant);
    if (!second || variant % 2 === 1) continue;
    await planter.save(model, documentId, publicText, variant, second);
    await planter.publish(model, documentId, second);
  }

  // Published and edited since; published with a draft in the other locale; and both.
  const edited = await published(0);
  await planter.save(model, edited, secretText, 1, first);
  const translated = await published(1);
  if (second) await planter.save(model, translated, secretText, 2, second);
  const editedAndTranslated = await published(2);
  await planter.save(model, editedAndTranslated, secretText, 3, first);
  if (second) await planter.save(model, editedAndTranslated, secretText, 0, second);

  // Published and unpublished again.
  const takenBack = await planter.create(model, secretText, 3);
  await planter.publish(model, takenBack, first);
  await planter
    .documents(model)
    .unpublish({ documentId: takenBack, ...(first && { locale: first }) });
}
