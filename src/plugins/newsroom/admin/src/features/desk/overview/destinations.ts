import {
  Book,
  ChartCircle,
  Files,
  Folder,
  Hashtag,
  Images,
  Information,
  Layout,
  BulletList,
  PriceTag,
  User,
  Cast,
} from '@strapi/icons';
import type { TextKey } from '../../../texts';
import { audiencePage, listOf, singleOf } from './addresses';
import type { Permission } from './permissions';
import { mayRead, mayReadAudience, mayReadMedia } from './permissions';

export interface Destination {
  name: TextKey;
  to: string;
  permission: Permission;
  icon: typeof Book;
}

const list = (type: string, name: TextKey, icon: typeof Book): Destination => ({
  name,
  to: listOf(type),
  permission: mayRead(`plugin::newsroom.${type}`),
  icon,
});

/** Links to all parts of a newsroom's work, the most used first. */
export const destinations: Destination[] = [
  list('article', 'overview.to.articles', Files),
  list('category', 'overview.to.categories', Folder),
  list('topic', 'overview.to.topics', Book),
  list('tag', 'overview.to.tags', Hashtag),
  list('author', 'overview.to.authors', User),
  list('source', 'overview.to.sources', Cast),
  list('list', 'overview.to.lists', BulletList),
  list('banner', 'overview.to.banners', PriceTag),
  list('banner-position', 'overview.to.banner-positions', Layout),
  {
    name: 'overview.to.audience',
    to: audiencePage,
    permission: mayReadAudience,
    icon: ChartCircle,
  },
  {
    name: 'overview.to.site',
    to: singleOf('site'),
    permission: mayRead('plugin::newsroom.site'),
    icon: Information,
  },
  { name: 'overview.to.media', to: '/plugins/upload', permission: mayReadMedia, icon: Images },
];
