/**
 * Prints the front page of a portal and its first article, from the reader API. Needs Node 20 and nothing else:
 *
 *   node docs/front-page.mjs [address of the portal] [locale]
 */
const [address = 'http://localhost:1337', locale = 'vi'] = process.argv.slice(2);

/** @param {string} path */
async function read(path) {
  const url = new URL(`/api/newsroom/published/${path}`, address);
  url.searchParams.set('locale', locale);
  const response = await fetch(url);
  const body = await response.json();
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${body.error.message}`);
  return body;
}

/** @param {string} text */
const heading = (text) => `\n${text}\n${'='.repeat([...text].length)}`;

/** @param {string} instant */
const day = (instant) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'Asia/Ho_Chi_Minh' }).format(
    new Date(instant)
  );

/** The words of a text section: blocks hold inline nodes, which hold texts. @param {any} node @returns {string} */
const wordsOf = (node) => node.text ?? (node.children ?? []).map(wordsOf).join('');

/** @param {any} block */
function printBlock(block) {
  const lines =
    block.type === 'list' ? block.children.map((item) => `- ${wordsOf(item)}`) : [wordsOf(block)];
  console.log(`\n${lines.join('\n')}`);
}

const { data: site } = await read('site').catch(() => ({ data: { siteName: address } }));
const { data: categories } = await read('categories');
const { data: articles } = await read('articles?limit=10');

console.log(heading(site.siteName));
console.log(categories.map((one) => `${one.name} (${one.articleCount})`).join(' | '));
for (const { title, category, datePublished, readingMinutes } of articles) {
  console.log(`- ${title}\n  ${category?.name ?? ''} · ${day(datePublished)} · ${readingMinutes}′`);
}

const [first] = articles;
if (first) {
  const { data: article } = await read(`articles/${encodeURIComponent(first.slug)}`);
  console.log(heading(article.title));
  console.log(article.breadcrumb.map(({ name }) => name).join(' › '));
  console.log(`${day(article.datePublished)}\n\n${article.lead ?? ''}`);
  for (const section of article.body) {
    if (section.type === 'text') section.blocks.forEach(printBlock);
    if (section.type === 'image') console.log(`\n[${section.image.caption ?? section.image.alt}]`);
  }
  const names = (/** @type {{ name: string }[]} */ list) => list.map(({ name }) => name).join(', ');
  console.log(`\n${names(article.authors)} · ${names(article.sources)}`);
  for (const { title } of article.related) console.log(`> ${title}`);
}
