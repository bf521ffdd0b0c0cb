import type { Clients } from './clients';
import type { createFactories } from './factories';
import { uploadPicture } from './upload';

/** Creates a published article with all features of a page. */
export async function makeFullArticle(
  { admin }: Pick<Clients, 'admin'>,
  make: ReturnType<typeof createFactories>
) {
  const image = await uploadPicture(admin, 'ben-ca.png');
  const above = await make.category({ name: 'Kinh tế' });
  const category = await make.category({ name: 'Thủy sản', parent: above.documentId });
  const [topic, tag, author, source] = [
    await make.topic({ name: 'Mùa biển' }),
    await make.tag({ name: 'tàu cá' }),
    await make.author({ name: 'Hà' }),
    await make.source({ name: 'Báo tỉnh' }),
  ];
  const captioned = { image, alt: 'Bến cá', caption: 'Sáng sớm', credit: 'Hà' };
  const article = await make.article({
    title: 'Tàu về bến',
    lead: 'Đầy khoang.',
    cover: captioned,
    body: [
      { __component: 'newsroom.captioned-image', ...captioned },
      { __component: 'newsroom.gallery', title: 'Bến', images: [captioned] },
      { __component: 'newsroom.pull-quote', quote: 'Được mùa.', attribution: 'Ông Tư' },
    ],
    seo: { metaTitle: 'Tàu về', shareImage: image },
    category: category.documentId,
    topic: topic.documentId,
    tags: [tag.documentId],
    authors: [author.documentId],
    sources: [source.documentId],
    status: 'published',
  });
  const { documentId } = article;
  return { documentId, image, above, category, topic, tag, author, source };
}
