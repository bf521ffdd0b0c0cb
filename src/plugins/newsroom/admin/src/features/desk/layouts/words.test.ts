import { messagesOf, nameOf, wordFor } from './words';

describe('wordFor', () => {
  const keys = ['article.title', 'any.title'];

  test.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['the raw name of the field', 'title'],
    ['our text, saved in another language', 'Tiêu đề'],
  ])('takes the place of %s', (_what, stored) => {
    expect(wordFor('en', keys, stored, 'title')).toBe('Title');
    expect(wordFor('vi', keys, stored, 'title')).toBe('Tiêu đề');
  });

  test('keeps a text of an administrator', () => {
    expect(wordFor('vi', keys, 'Headline', 'title')).toBe('Headline');
  });

  test('falls back to English', () => {
    expect(wordFor('fr', keys, 'title', 'title')).toBe('Title');
  });

  test('falls back to the texts for all types, then to the stored text', () => {
    expect(wordFor('vi', ['article.createdAt', 'any.createdAt'], 'createdAt', 'createdAt')).toBe(
      'Ngày tạo'
    );
    expect(wordFor('vi', ['article.extra'], 'extra', 'extra')).toBe('extra');
    expect(wordFor('vi', ['article.extra.hint'], undefined)).toBeUndefined();
  });
});

test('nameOf accepts only types and components of the plugin', () => {
  expect(nameOf('plugin::newsroom.banner-position')).toBe('banner-position');
  expect(nameOf('newsroom.seo')).toBe('seo');
  expect(nameOf('plugin::upload.file')).toBeUndefined();
  expect(nameOf('newsroom::article')).toBeUndefined();
});

test('messagesOf names types by their English name, and components by UID', () => {
  expect(messagesOf('vi')).toMatchObject({
    Article: 'Bài viết',
    'newsroom.text': 'Văn bản',
    newsroom: 'Các khối nội dung',
  });
  expect(messagesOf('fr')).toEqual({});
});
