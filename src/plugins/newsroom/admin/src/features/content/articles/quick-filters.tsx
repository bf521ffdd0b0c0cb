import { MenuItem, SimpleMenu } from '@strapi/design-system';
import { useAuth, useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import type { TextKey } from '../../../texts';
import { useText } from '../../../texts';
import type { Filter, QuickFilter } from './quick-filter';
import { chosenFilter, filterOf, QUICK_FILTERS } from './quick-filter';

const ARTICLE = 'plugin::newsroom.article';

interface ListQuery {
  filters?: { $and?: Filter[] };
  page?: string;
}

const WORDS: Record<QuickFilter, TextKey> = {
  all: 'articles.quick.all',
  mine: 'articles.quick.mine',
  draft: 'articles.quick.draft',
  modified: 'articles.quick.modified',
  published: 'articles.quick.published',
  featured: 'articles.quick.featured',
};

/** Quick filters above the list of articles: common searches in two clicks. */
export function QuickFilters() {
  const { slug } = useParams();
  const text = useText();
  const userId = useAuth('NewsroomQuickFilters', ({ user }) => user?.id);
  const [{ query }, setQuery] = useQueryParams<ListQuery>();
  if (slug !== ARTICLE || userId === undefined) return null;

  const chosen = chosenFilter(query.filters?.$and, userId);
  const choose = (name: QuickFilter) => {
    const filter = filterOf(name, userId);
    setQuery({ filters: { $and: filter ? [filter] : [] }, page: '1' });
  };
  return (
    <SimpleMenu label={text(chosen ? WORDS[chosen] : 'articles.quick.own')} variant="tertiary">
      {QUICK_FILTERS.map((name) => (
        <MenuItem key={name} onSelect={() => choose(name)} disabled={name === chosen}>
          {text(WORDS[name])}
        </MenuItem>
      ))}
    </SimpleMenu>
  );
}
