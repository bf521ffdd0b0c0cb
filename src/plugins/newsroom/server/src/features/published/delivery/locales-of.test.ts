import { createLocalesOf } from './locales-of';

function createSite() {
  const published = new Map<string, string[]>();
  const follower = { generation: 1, look: () => undefined };
  const asked: string[] = [];
  const localesOfArticle = async (documentId: string) => {
    asked.push(documentId);
    const found = published.get(documentId) ?? [];
    await Promise.resolve();
    return found;
  };
  const localesOf = createLocalesOf(follower, { localesOfArticle }, 2);
  return { published, follower, asked, localesOf };
}

test('what is published is asked once, until something changes', async () => {
  const { published, follower, asked, localesOf } = createSite();
  published.set('a', ['vi']);
  expect(await Promise.all([localesOf('a'), localesOf('a')])).toEqual([['vi'], ['vi']]);
  await localesOf('a');
  expect(asked).toEqual(['a']);
  published.set('a', ['en', 'vi']);
  follower.generation += 1;
  expect(await localesOf('a')).toEqual(['en', 'vi']);
});

test('names that nobody published do not drive out those of articles', async () => {
  const { published, asked, localesOf } = createSite();
  published.set('a', ['vi']);
  await localesOf('a');
  for (let nth = 0; nth < 10; nth += 1) expect(await localesOf(`made up ${nth}`)).toEqual([]);
  await localesOf('a');
  expect(asked.filter((documentId) => documentId === 'a')).toEqual(['a']);
});

test('what was asked before a change is neither kept nor told to those who ask after it', async () => {
  const { published, follower, asked, localesOf } = createSite();
  published.set('a', ['vi']);
  const before = localesOf('a');
  published.set('a', ['en', 'vi']);
  follower.generation += 1;
  expect(await localesOf('a')).toEqual(['en', 'vi']);
  expect(await before).toEqual(['vi']);
  expect(await localesOf('a')).toEqual(['en', 'vi']);
  expect(asked).toEqual(['a', 'a']);
});
