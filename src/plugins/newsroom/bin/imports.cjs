'use strict';

/** Parses import files of views and ratings, and checks their articles and locales against the site. */
const { readFileSync } = require('node:fs');

/** Documents per query, and faulty lines that are printed. */
const AT_ONCE = 500;
const MOST_NAMED = 20;

/** Parses the non-empty lines of a file, with their line numbers. Throws at the first line that does not match. */
function readLines(file, form, pattern, read) {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const parts = pattern.exec(line);
    const values = parts && read(...parts.slice(1));
    if (!values) throw new Error(`${file}:${at + 1}: expected ${form}, got: ${line}`);
    return [{ number: at + 1, values }];
  });
}

const readViews = (file) =>
  readLines(
    file,
    'documentId,locale,views',
    /^\s*([a-z0-9]{1,64})\s*,\s*([A-Za-z0-9-]{1,20})\s*,\s*(\d{1,15})\s*$/,
    (documentId, locale, views) => ({ documentId, locale, views: Number(views) })
  );

/** A sum outside 1 to 5 points per vote means another scale or swapped columns, so it is an error. */
const readRatings = (file) =>
  readLines(
    file,
    'documentId,sum,count with 1 to 5 points per vote',
    /^\s*([a-z0-9]{1,64})\s*,\s*(\d{1,15})\s*,\s*(\d{1,14})\s*$/,
    (documentId, points, votes) => {
      const [sum, count] = [Number(points), Number(votes)];
      return sum >= count && sum <= 5 * count ? { documentId, sum, count } : undefined;
    }
  );

/** The given documentIds that exist as articles, drafts included. */
async function findArticles(strapi, documentIds) {
  const asked = [...new Set(documentIds)];
  const found = new Set();
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const rows = await strapi.db.query('plugin::newsroom.article').findMany({
      select: ['documentId'],
      where: { documentId: { $in: asked.slice(at, at + AT_ONCE) } },
    });
    for (const { documentId } of rows) found.add(documentId);
  }
  return found;
}

/** Messages for lines whose article or locale the site does not have. */
async function findFaults(strapi, file, lines) {
  const articles = await findArticles(
    strapi,
    lines.map(({ values }) => values.documentId)
  );
  const rows = await strapi.db.query('plugin::i18n.locale').findMany({ select: ['code'] });
  const locales = new Set(rows.map(({ code }) => code));
  const faults = lines.flatMap(({ number, values: { documentId, locale } }) => {
    if (!articles.has(documentId)) return [`${file}:${number}: there is no article ${documentId}`];
    if (locale !== undefined && !locales.has(locale))
      return [`${file}:${number}: there is no locale ${locale}`];
    return [];
  });
  const left = faults.length - MOST_NAMED;
  return left > 0 ? [...faults.slice(0, MOST_NAMED), `… and ${left} more lines`] : faults;
}

/** The last line of each article and locale. */
const lastOfEach = (lines) => [
  ...new Map(
    lines.map(({ values }) => [`${values.documentId} ${values.locale ?? ''}`, values])
  ).values(),
];

module.exports = { readViews, readRatings, findFaults, lastOfEach };
