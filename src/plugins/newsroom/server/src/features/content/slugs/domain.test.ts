import fc from 'fast-check';
import { familyOf, firstFree, isSlug, isSuggestion, slugFrom } from './domain';

const maxLength = 120;

describe('slugFrom', () => {
  test.each([
    ['Đường sắt đô thị', 'duong-sat-do-thi'],
    ['ĐƯỜNG SẮT ĐÔ THỊ', 'duong-sat-do-thi'],
    // The same letters, typed with combining marks.
    ['Đường sắt đô thị'.normalize('NFD'), 'duong-sat-do-thi'],
    ['Giá xăng tăng 5,2%: vì sao?', 'gia-xang-tang-5-2-vi-sao'],
    ['a_b/c.d — e', 'a-b-c-d-e'],
    ['$5 & 10 €', '5-10'],
    ['--- A ---', 'a'],
    ['🙂 ?!', ''],
    ['', ''],
  ])('"%s" → "%s"', (text, slug) => {
    expect(slugFrom(text, { maxLength, locale: 'vi' })).toBe(slug);
  });

  test.each(['ភ្នំពេញ រាជធានី', 'ວຽງຈັນ', '河内地铁通车', 'Москва', 'กรุงเทพ', '서울', '東京'])(
    'reads %s aloud in Latin letters',
    (text) => {
      expect(slugFrom(text, { maxLength })).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  );

  test('follows the rules of the language', () => {
    expect(slugFrom('Über Straßen', { maxLength, locale: 'de' })).toBe('ueber-strassen');
  });

  test('cuts between words', () => {
    expect(slugFrom('một hai ba bốn năm sáu', { maxLength: 20 })).toBe('mot-hai-ba-bon-nam');
    expect(slugFrom('một hai ba bốn năm', { maxLength: 20 })).toBe('mot-hai-ba-bon-nam');
    expect(slugFrom('x'.repeat(50), { maxLength: 20 })).toBe('x'.repeat(20));
  });

  test('gives a slug or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const slug = slugFrom(text, { maxLength: 40 });
        expect(slug.length).toBeLessThanOrEqual(40);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slug === '' || isSlug(slug)).toBe(true);
      })
    );
  });
});

describe('counters', () => {
  test('the first free one is taken', () => {
    expect(firstFree('a', new Set())).toBe('a');
    expect(firstFree('a', new Set(['a', 'a-2', 'a-4']))).toBe('a-3');
  });

  test('a suggestion is the base or the base with a counter', () => {
    expect(isSuggestion('tin', 'tin')).toBe(true);
    expect(isSuggestion('tin-12', 'tin')).toBe(true);
    expect(isSuggestion('tin-tuc', 'tin')).toBe(false);
    expect(isSuggestion('tin', 'tin-2')).toBe(false);
  });

  test('what counts from one base is one family', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]+(-[a-z0-9]+)*$/), fc.nat(), (base, counter) => {
        expect(familyOf(`${base}-${String(counter)}`)).toBe(familyOf(base));
        expect(familyOf(base)).not.toBe('');
      })
    );
  });
});
