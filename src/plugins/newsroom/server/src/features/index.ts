import { editorSessions } from './access/editor-sessions';
import { graphql } from './access/graphql';
import { reading } from './access/reading';
import { roles } from './access/roles';
import { sessions } from './access/sessions';
import { widgets } from './access/widgets';
import { banners } from './audience/banners';
import { comments } from './audience/comments';
import { engagement } from './audience/engagement';
import { ratings } from './audience/ratings';
import { views } from './audience/views';
import { visitors } from './audience/visitors';
import { visits } from './audience/visits';
import { articles } from './content/articles';
import { images } from './content/images';
import { lists } from './content/lists';
import { locales } from './content/locales';
import { sections } from './content/sections';
import { site } from './content/site';
import { slugs } from './content/slugs';
import { sources } from './content/sources';
import { terms } from './content/terms';
import { audience } from './desk/audience';
import { layouts } from './desk/layouts';
import { overview } from './desk/overview';
import { delivery } from './published/delivery';
import { projection } from './published/projection';
import { webhooks } from './published/webhooks';

/**
 * The table of contents of the product: its wings and their features, in start order. Document hooks nest in the same
 * order, the first outermost: content is checked before terms and locales complete it, and the slug is chosen last,
 * from what will be written. `reading` comes last, so that it checks a query before GraphQL changes how it is read.
 *
 * @public The generator of docs/features.md reads it.
 */
export const wings = {
  content: [images, sections, locales, terms, sources, articles, lists, site, slugs],
  published: [projection, delivery, webhooks],
  audience: [visitors, visits, views, ratings, comments, banners, engagement],
  desk: [layouts, overview, audience],
  access: [sessions, editorSessions, widgets, roles, graphql, reading],
};

/** All features, in start order. */
export const features = Object.values(wings).flat();
