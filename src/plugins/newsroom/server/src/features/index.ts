import { articles } from './articles';
import { audience } from './audience';
import { banners } from './banners';
import { comments } from './comments';
import { delivery } from './delivery';
import { editorSessions } from './editor-sessions';
import { engagement } from './engagement';
import { graphql } from './graphql';
import { images } from './images';
import { layouts } from './layouts';
import { lists } from './lists';
import { locales } from './locales';
import { overview } from './overview';
import { published } from './published';
import { ratings } from './ratings';
import { reading } from './reading';
import { roles } from './roles';
import { sections } from './sections';
import { sessions } from './sessions';
import { site } from './site';
import { slugs } from './slugs';
import { sources } from './sources';
import { terms } from './terms';
import { views } from './views';
import { visitors } from './visitors';
import { visits } from './visits';
import { webhooks } from './webhooks';
import { widgets } from './widgets';

/**
 * The table of contents of the product, in start order. Document hooks nest in the same order, the first outermost:
 * content is checked before terms and locales complete it, and the slug is chosen last, from what will be written.
 * `reading` stands last, so that its checks stand in front of what GraphQL does to reads.
 */
export const features = [
  images,
  sections,
  locales,
  terms,
  sources,
  articles,
  lists,
  banners,
  site,
  layouts,
  slugs,
  published,
  delivery,
  webhooks,
  visitors,
  visits,
  views,
  ratings,
  comments,
  engagement,
  overview,
  audience,
  sessions,
  editorSessions,
  widgets,
  roles,
  graphql,
  reading,
];
