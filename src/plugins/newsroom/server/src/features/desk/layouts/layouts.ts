import type { Layout } from './domain';

/**
 * Admin layouts of content types: texts first, then picture and body, then dates, links and
 * switches, last the SEO fields. Widths are twelfths of a row.
 */
export const typeLayouts: Record<string, Layout> = {
  article: {
    mainField: 'title',
    edit: [
      { title: 12 },
      { slug: 6, kicker: 6 },
      { lead: 12 },
      { cover: 12 },
      { body: 12 },
      { datePublished: 6, externalUrl: 6 },
      { category: 6, moreCategories: 6 },
      { topic: 6, tags: 6 },
      { authors: 6, sources: 6 },
      { related: 12 },
      { featured: 4, allowComments: 4, allowRating: 4 },
      { seo: 12 },
    ],
    list: {
      columns: ['title', 'category', 'datePublished', 'featured'],
      sort: 'createdAt:DESC',
      pageSize: 20,
    },
  },
  category: {
    mainField: 'name',
    edit: [{ name: 12 }, { slug: 6, parent: 6 }, { description: 12 }, { cover: 6, order: 6 }],
    list: { columns: ['name', 'parent', 'order'], sort: 'order:ASC', pageSize: 50 },
  },
  topic: {
    mainField: 'name',
    edit: [{ name: 12 }, { slug: 12 }, { description: 12 }, { cover: 6 }],
    list: { columns: ['name', 'slug', 'updatedAt'], sort: 'name:ASC', pageSize: 20 },
  },
  tag: {
    mainField: 'name',
    edit: [{ name: 12 }, { slug: 12 }, { description: 12 }],
    list: { columns: ['name', 'slug', 'updatedAt'], sort: 'name:ASC', pageSize: 50 },
  },
  author: {
    mainField: 'name',
    edit: [{ name: 6, title: 6 }, { slug: 6 }, { bio: 12 }, { photo: 6 }],
    list: { columns: ['name', 'title', 'photo'], sort: 'name:ASC', pageSize: 20 },
  },
  source: {
    mainField: 'name',
    edit: [{ name: 12 }, { slug: 6, kind: 6 }, { url: 12 }, { logo: 6 }],
    list: { columns: ['name', 'kind', 'url'], sort: 'name:ASC', pageSize: 20 },
  },
  list: {
    mainField: 'name',
    edit: [{ name: 12 }, { key: 12 }, { articles: 12 }],
    list: { columns: ['name', 'key', 'articles', 'updatedAt'], sort: 'name:ASC', pageSize: 20 },
  },
  'banner-position': {
    mainField: 'name',
    edit: [{ name: 12 }, { key: 6, title: 6 }, { rotation: 4, width: 4, height: 4 }],
    list: {
      columns: ['name', 'key', 'rotation', 'width', 'height'],
      sort: 'name:ASC',
      pageSize: 20,
    },
  },
  banner: {
    mainField: 'title',
    edit: [
      { title: 12 },
      { linkUrl: 12 },
      { image: 6, mobileImage: 6 },
      { alt: 12 },
      { position: 6, weight: 6 },
      { startsAt: 6, endsAt: 6 },
      { opensNewTab: 4 },
    ],
    list: {
      columns: ['title', 'image', 'position', 'startsAt', 'endsAt'],
      sort: 'title:ASC',
      pageSize: 20,
    },
  },
  rating: {
    mainField: 'article',
    edit: [{ article: 12 }, { score: 6, kind: 6 }, { account: 6 }],
    list: {
      columns: ['article', 'score', 'kind', 'account', 'updatedAt'],
      sort: 'updatedAt:DESC',
      pageSize: 50,
    },
  },
  site: {
    mainField: 'siteName',
    edit: [
      { siteName: 12 },
      { tagline: 12 },
      { publisherName: 6, publisherLogo: 6 },
      { frontendUrl: 12 },
      { contact: 12 },
      { socialLinks: 12 },
    ],
  },
};

/** Layouts of components. `mainField` is shown in the bar of a collapsed section after its name. */
export const componentLayouts: Record<string, Layout> = {
  'captioned-image': {
    mainField: 'caption',
    edit: [{ image: 6, alt: 6 }, { caption: 12 }, { credit: 6 }],
  },
  seo: {
    mainField: 'metaTitle',
    edit: [
      { metaTitle: 12 },
      { metaDescription: 12 },
      { shareImage: 6, noindex: 6 },
      { canonical: 12 },
    ],
  },
  text: { mainField: 'id', edit: [{ text: 12 }] },
  gallery: { mainField: 'title', edit: [{ title: 12 }, { images: 12 }] },
  'pull-quote': { mainField: 'quote', edit: [{ quote: 12 }, { attribution: 6 }] },
  table: { mainField: 'caption', edit: [{ caption: 8, hasHeader: 4 }, { rows: 12 }] },
  embed: { mainField: 'title', edit: [{ url: 12 }, { title: 12 }, { caption: 12 }] },
  attachment: { mainField: 'title', edit: [{ title: 6, file: 6 }] },
  html: { mainField: 'id', edit: [{ html: 12 }] },
  'social-link': { mainField: 'network', edit: [{ network: 4, url: 8 }] },
  contact: { mainField: 'phone', edit: [{ address: 12 }, { phone: 6, email: 6 }] },
};
