import { textsOf, timeIn } from './texts';

test('Vietnamese readers see the words that they know', () => {
  const { idle, extend, left } = textsOf('vi-VN');
  expect(`${idle}, ${extend}. ${left.replace('{time}', timeIn('vi', 60))}`).toBe(
    'Bạn đã không sử dụng Site, Bấm vào đây để duy trì trạng thái đăng nhập. Thời gian chờ: 60 giây'
  );
});

test('other languages are answered in English, and one second is one', () => {
  expect(textsOf('fr')).toBe(textsOf('en'));
  expect([timeIn('en', 2), timeIn('en', 1)]).toEqual(['2 seconds', '1 second']);
});

test('both languages say everything', () => {
  const [vi, en] = [textsOf('vi'), textsOf('en')];
  expect(Object.keys(vi)).toEqual(Object.keys(en));
  for (const texts of [vi, en]) expect(Object.values(texts)).not.toContain('');
});
