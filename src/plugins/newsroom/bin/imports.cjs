'use strict';

/** Files of what an older site had counted: read, and held against what the site has. */
const { readFileSync } = require('node:fs');

/** Documents of one question, and lines that are named. */
const AT_ONCE = 500;
const MOST_NAMED = 20;

/** What `read` makes of each line of a file that has one, with its number; throws at the first one that is no `form`. */
function readLines(file, form, pattern, read) {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const parts = pattern.exec(line);
    const values = parts && read(...parts.slice(1));
    if (!values) throw new Error(`${file}:${at + 1}: not ${form}: ${line}`);
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

/** A vote has 1 to 5 points: other sums are of another scale, or columns in another order. */
const readRatings = (file) =>
  readLines(
    file,
    'documentId,sum,count with 1 to 5 points for each',
    /^\s*([a-z0-9]{1,64})\s*,\s*(\d{1,15})\s*,\s*(\d{1,14})\s*$/,
    (documentId, points, votes) => {
      const [sum, count] = [Number(points), Number(votes)];
      return sum >= count && sum <= 5 * count ? { documentId, sum, count } : undefined;
    }
  );

/** Those of the articles that the site has, as drafts at least. */
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

/** What is wrong with lines that can be read: articles and locales that the site does not have. */
async function findFaults(strapi, file, lines) {
  const articles = await findArticles(
    strapi,
    lines.map(({ values }) => values.documentId)
  );
  const rows = await strapi.db.query('plugin::i18n.locale').findMany({ select: ['code'] });
  const locales = new Set(rows.map(({ code }) => code));
  const faults = lines.flatMap(({ number, values: { documentId, locale } }) => {
    if (!articles.has(documentId)) return [`${file}:${number}: no article ${documentId}`];
    if (locale !== undefined && !locales.has(locale))
      return [`${file}:${number}: no locale ${locale}`];
    return [];
  });
  const left = faults.length - MOST_NAMED;
  return left > 0 ? [...faults.slice(0, MOST_NAMED), `… and ${left} lines more`] : faults;
}

/** Of several lines about one thing, the last. */
const lastOfEach = (lines) => [
  ...new Map(
    lines.map(({ values }) => [`${values.documentId} ${values.locale ?? ''}`, values])
  ).values(),
];

module.exports = { readViews, readRatings, findFaults, lastOfEach };
