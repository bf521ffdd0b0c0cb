import type { Core } from '@strapi/strapi';
import type { Line } from './import-file';
import { print } from './output';

/** Documents per query. */
const BATCH_SIZE = 500;
/** Invalid lines that are printed; the others are only counted. */
const MAX_FAULTS_PRINTED = 20;

interface Starting {
  documentId: string;
  locale?: string;
}

/** The given documentIds that exist as articles, drafts included. */
async function findArticles(strapi: Core.Strapi, documentIds: string[]): Promise<Set<string>> {
  const asked = [...new Set(documentIds)];
  const found = new Set<string>();
  for (let at = 0; at < asked.length; at += BATCH_SIZE) {
    const rows = (await strapi.db.query('plugin::newsroom.article').findMany({
      select: ['documentId'],
      where: { documentId: { $in: asked.slice(at, at + BATCH_SIZE) } },
    })) as { documentId: string }[];
    for (const { documentId } of rows) found.add(documentId);
  }
  return found;
}

async function findLocales(strapi: Core.Strapi): Promise<Set<string>> {
  const rows = (await strapi.db.query('plugin::i18n.locale').findMany({ select: ['code'] })) as {
    code: string;
  }[];
  return new Set(rows.map(({ code }) => code));
}

/** Messages for lines whose article or locale the site does not have. */
async function findFaults(
  strapi: Core.Strapi,
  file: string,
  lines: readonly Line<Starting>[]
): Promise<string[]> {
  const articles = await findArticles(
    strapi,
    lines.map(({ value }) => value.documentId)
  );
  const locales = await findLocales(strapi);
  const faults = lines.flatMap(({ number, value: { documentId, locale } }) => {
    if (!articles.has(documentId)) return [`${file}:${number}: there is no article ${documentId}`];
    if (locale !== undefined && !locales.has(locale)) {
      return [`${file}:${number}: there is no locale ${locale}`];
    }
    return [];
  });
  const rest = faults.length - MAX_FAULTS_PRINTED;
  return rest > 0 ? [...faults.slice(0, MAX_FAULTS_PRINTED), `… and ${rest} more lines`] : faults;
}

/** The last line of each article and locale. */
const lastOfEach = <Value extends Starting>(lines: readonly Line<Value>[]): Value[] => [
  ...new Map(
    lines.map(({ value }) => [`${value.documentId} ${value.locale ?? ''}`, value])
  ).values(),
];

/** Imports all lines of a file, or none if one is invalid. Returns the exit code. */
export async function importLines<Value extends Starting>(
  strapi: Core.Strapi,
  file: string,
  lines: readonly Line<Value>[],
  set: (starting: readonly Value[]) => Promise<void>
): Promise<number> {
  const faults = await findFaults(strapi, file, lines);
  if (faults.length > 0) {
    for (const fault of faults) print(fault);
    print('Nothing was imported. Create the articles and locales first.');
    return 1;
  }
  const starting = lastOfEach(lines);
  await set(starting);
  print(`Imported ${starting.length} starting values.`);
  if (starting.length < lines.length) {
    print(
      `The file has ${lines.length} lines; where several name the same article, the last one counts.`
    );
  }
  return 0;
}
