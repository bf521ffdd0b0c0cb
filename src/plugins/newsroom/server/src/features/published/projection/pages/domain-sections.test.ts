import { toSection } from './domain-sections';

const file = { id: 1, name: 'a.jpg', url: '/uploads/a.jpg', mime: 'image/jpeg', size: 12.5 };

test('a section whose picture or file is gone is left out', () => {
  for (const row of [
    { id: 1, __component: 'newsroom.captioned-image', image: null },
    { id: 1, __component: 'newsroom.gallery', images: [{ id: 2, image: null }] },
    { id: 1, __component: 'newsroom.attachment', title: 'Bảng', file: null },
    { id: 1, __component: 'host.unknown' },
  ]) {
    expect(toSection(row)).toBeNull();
  }
});

test('a picture without words of its own has those of the media library', () => {
  const image = { ...file, alternativeText: 'Thư viện', caption: ' ' };
  expect(toSection({ id: 1, __component: 'newsroom.captioned-image', alt: '', image })).toEqual({
    type: 'image',
    image: {
      url: '/uploads/a.jpg',
      width: null,
      height: null,
      mime: 'image/jpeg',
      sizes: [],
      alt: 'Thư viện',
      caption: null,
      credit: null,
    },
  });
});

test('HTML is sanitised once more, and a file says its size in bytes', () => {
  expect(
    toSection({
      id: 1,
      __component: 'newsroom.html',
      html: '<p onclick="x()">A</p><script>1</script>',
    })
  ).toEqual({ type: 'html', html: '<p>A</p>' });
  expect(toSection({ id: 1, __component: 'newsroom.attachment', title: 'T', file })).toMatchObject({
    file: { size: 12_500 },
  });
});
