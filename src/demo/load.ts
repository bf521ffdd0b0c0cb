import type { Core } from '@strapi/strapi';
import { loadAudience } from './audience';
import type { ReadArticle, ShownBanner } from './audience';
import { loadComments } from './comments';
import { articles } from './content/articles';
import type { ArticlePlan, Assets } from './content/articles';
import { bannerPositions, banners, lists, site } from './content/front-page';
import { authors, sources } from './content/people';
import { pictures } from './content/pictures';
import type { PictureIds, PictureName } from './content/pictures';
import { spreadsheets } from './content/spreadsheets';
import type { SpreadsheetIds, SpreadsheetName } from './content/spreadsheets';
import { categories } from './content/categories';
import { tags, topicCovers, topics } from './content/terms';
import { makePlain, makeWorded } from './documents';
import type { Worded } from './documents';
import { makePicture, makeSpreadsheet } from './files';

/** documentIds by the demo's key, for one type of document. */
type Keyed = Map<string, string>;

function idOf(known: Keyed, key: string): string {
  const id = known.get(key);
  if (!id) throw new Error(`The demo's content names "${key}", which it does not make before`);
  return id;
}

const idsOf = (known: Keyed, keys: readonly string[]) => keys.map((key) => idOf(known, key));

/** File IDs by name, for content that links to files. */
function ids<Name extends string>(known: ReadonlyMap<Name, number>) {
  return (name: Name): number => {
    const id = known.get(name);
    if (id === undefined) throw new Error(`No file of the demo is called ${name}`);
    return id;
  };
}

async function loadPictures(strapi: Core.Strapi): Promise<PictureIds> {
  const known = new Map<PictureName, number>();
  for (const name of Object.keys(pictures) as PictureName[]) {
    known.set(name, await makePicture(strapi, name, pictures[name]));
  }
  return ids(known);
}

async function loadSpreadsheets(strapi: Core.Strapi): Promise<SpreadsheetIds> {
  const known = new Map<SpreadsheetName, number>();
  for (const name of Object.keys(spreadsheets) as SpreadsheetName[]) {
    known.set(name, await makeSpreadsheet(strapi, name, spreadsheets[name]));
  }
  return ids(known);
}

async function loadTerms(strapi: Core.Strapi, pictureIds: PictureIds) {
  const known = {
    categories: new Map<string, string>(),
    topics: new Map<string, string>(),
    tags: new Map<string, string>(),
    authors: new Map<string, string>(),
  };
  for (const { key, parent, order, words } of categories) {
    const links = { order, ...(parent && { parent: idOf(known.categories, parent) }) };
    known.categories.set(key, await makeWorded(strapi, 'category', key, words, { links }));
  }
  for (const [key, words] of Object.entries(topics)) {
    const cover = topicCovers[key];
    const links = cover ? { cover: pictureIds(cover) } : {};
    known.topics.set(key, await makeWorded(strapi, 'topic', key, words, { links }));
  }
  for (const [key, words] of Object.entries(tags)) {
    known.tags.set(key, await makeWorded(strapi, 'tag', key, words));
  }
  for (const { key, photo, words } of authors) {
    const links = { photo: pictureIds(photo) };
    known.authors.set(key, await makeWorded(strapi, 'author', key, words, { links }));
  }
  return known;
}

async function loadSources(strapi: Core.Strapi, pictureIds: PictureIds): Promise<Keyed> {
  const known: Keyed = new Map();
  for (const { key, logo, fields } of sources) {
    const data = { ...fields, ...(logo && { logo: pictureIds(logo) }) };
    known.set(key, await makePlain(strapi, 'source', key, data));
  }
  return known;
}

type Language = keyof Worded;

/** Adds related articles per locale: an English article can link only to articles with an English version. */
function withRelated(
  plan: ArticlePlan,
  known: Keyed,
  readable: Record<Language, ReadonlySet<string>>
): Partial<Worded> {
  const inLanguage = (language: Language) => {
    const words = plan.words[language];
    const related = (plan.related ?? []).filter((key) => readable[language].has(key));
    return words && { [language]: { ...words, related: idsOf(known, related) } };
  };
  return { ...inLanguage('vi'), ...inLanguage('en') };
}

type Terms = Awaited<ReturnType<typeof loadTerms>>;

function linksOf(plan: ArticlePlan, terms: Terms, known: Keyed, now: Date) {
  return {
    // A draft has no date until it is published.
    ...(plan.publish && {
      datePublished: new Date(now.getTime() - plan.hoursAgo * 3_600_000).toISOString(),
    }),
    category: idOf(terms.categories, plan.category),
    moreCategories: idsOf(terms.categories, plan.moreCategories ?? []),
    ...(plan.topic && { topic: idOf(terms.topics, plan.topic) }),
    tags: idsOf(terms.tags, plan.tags),
    authors: idsOf(terms.authors, plan.authors),
    sources: idsOf(known, plan.sources),
    featured: plan.featured ?? false,
    allowComments: plan.allowComments ?? true,
  };
}

async function loadArticles(
  strapi: Core.Strapi,
  assets: Assets,
  terms: Terms,
  knownSources: Keyed
): Promise<{ known: Keyed; read: ReadArticle[] }> {
  const known: Keyed = new Map();
  const read: ReadArticle[] = [];
  const readable = { vi: new Set<string>(), en: new Set<string>() };
  for (const makePlan of articles) {
    const plan = makePlan(assets);
    const links = linksOf(plan, terms, knownSources, assets.now);
    const { key, publish, edits = {} } = plan;
    const words = withRelated(plan, known, readable);
    const documentId = await makeWorded(strapi, 'article', key, words, { links, publish, edits });
    known.set(key, documentId);
    const { hoursAgo } = plan;
    if (publish) read.push({ key, documentId, hoursAgo, locales: Object.keys(words) });
    if (words.vi) readable.vi.add(key);
    if (words.en) readable.en.add(key);
  }
  return { known, read };
}

const daysFrom = (now: number, days: number) => new Date(now + days * 86_400_000).toISOString();

/** Days since the start of campaigns without dates. */
const FOR_LONG = 365;

async function loadFrontPage(
  strapi: Core.Strapi,
  pictureIds: PictureIds,
  known: Keyed
): Promise<ShownBanner[]> {
  const shown: ShownBanner[] = [];
  for (const { key, name, articles: chosen } of lists) {
    await makePlain(strapi, 'list', key, { key, name, articles: idsOf(known, chosen) });
  }
  const positions: Keyed = new Map();
  for (const fields of bannerPositions) {
    const key = String(fields.key);
    positions.set(key, await makePlain(strapi, 'banner-position', key, fields));
  }
  const now = Date.now();
  for (const { key, position, linkUrl, weight, runs, vi, en } of banners) {
    // Banners share no fields between locales: a campaign may run in one locale only.
    const inLanguage = ({ picture, narrow, ...words }: typeof vi) => ({
      ...words,
      ...{ linkUrl, weight, image: pictureIds(picture), position: idOf(positions, position) },
      ...(narrow && { mobileImage: pictureIds(narrow) }),
      ...(runs && { startsAt: daysFrom(now, -runs.since), endsAt: daysFrom(now, runs.until) }),
    });
    const words = { vi: inLanguage(vi), en: inLanguage(en) };
    const documentId = await makeWorded(strapi, 'banner', key, words);
    shown.push({ key, documentId, weight, since: runs?.since ?? FOR_LONG });
  }
  await makeWorded(strapi, 'site', 'site', site(pictureIds));
  return shown;
}

/** Creates everything, link targets first. Items of an earlier load are not changed. */
export async function loadContent(strapi: Core.Strapi): Promise<void> {
  const pictureIds = await loadPictures(strapi);
  const spreadsheetIds = await loadSpreadsheets(strapi);
  const terms = await loadTerms(strapi, pictureIds);
  const knownSources = await loadSources(strapi, pictureIds);
  const assets = { pictures: pictureIds, spreadsheets: spreadsheetIds, now: new Date() };
  const { known, read } = await loadArticles(strapi, assets, terms, knownSources);
  const shown = await loadFrontPage(strapi, pictureIds, known);
  await loadAudience(strapi, read, shown);
  await loadComments(strapi, known);
}
