import { EmptyStateLayout, Flex, Grid, LinkButton } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { Overview } from '../../../../../server/src/features/desk/overview/contract';
import { useText } from '../../../texts';
import { newArticle } from './addresses';
import { useOverview } from './api';
import { ArticleLines } from './article-lines';
import { destinations } from './destinations';
import { draftsToShow } from './drafts';
import { Failed } from './failed';
import { FiguresOfLocales } from './figures';
import { Links } from './links';
import { Nothing, Panel } from './panel';
import { mayReadArticles, mayWriteArticles, usePermissions } from './permissions';

/** The newsroom's start page: drafts, recently published articles, articles that need attention, and links. */
export function OverviewPage() {
  const text = useText();
  const intl = useIntl();
  const may = usePermissions();
  const open = destinations.filter(({ permission }) => may(permission));
  if (open.length === 0) return <Page.NoPermissions />;

  const today = intl.formatDate(new Date(), { dateStyle: 'full' });
  return (
    <Page.Main>
      <Page.Title>{text('plugin.name')}</Page.Title>
      <Layouts.Header
        title={text('plugin.name')}
        subtitle={today.charAt(0).toUpperCase() + today.slice(1)}
        primaryAction={may(mayWriteArticles) && <WriteButton />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {may(mayReadArticles) && <Articles />}
          <Panel title={text('overview.links.title')}>
            <Links destinations={open} />
          </Panel>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function WriteButton() {
  return (
    <LinkButton tag={Link} to={newArticle} startIcon={<Pencil />}>
      {useText()('overview.write')}
    </LinkButton>
  );
}

function Articles() {
  const { data, isLoading, isError, isFetching, refetch } = useOverview();
  if (isLoading) return <Page.Loading />;
  if (isError || !data) {
    return <Failed message="overview.error" isFetching={isFetching} refetch={refetch} />;
  }
  return data.figures.length === 0 ? <FirstArticle /> : <Lists {...data} />;
}

function FirstArticle() {
  const text = useText();
  const may = usePermissions();
  return (
    <EmptyStateLayout
      content={text('overview.empty')}
      icon={<EmptyDocuments width="16rem" />}
      {...(may(mayWriteArticles) && { action: <WriteButton /> })}
    />
  );
}

function Lists({ figures, drafts, published, attention }: Overview) {
  const text = useText();
  const shown = draftsToShow(drafts);
  const needing = figures.reduce((sum, counted) => sum + counted.attention, 0);
  return (
    <>
      <FiguresOfLocales figures={figures} />
      <Grid.Root gap={4}>
        <Grid.Item col={7} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
          <Panel
            title={text(shown.isToday ? 'overview.drafts.today' : 'overview.drafts.lately')}
            hint={text('overview.drafts.hint')}
          >
            {shown.articles.length > 0 ? (
              <ArticleLines articles={shown.articles} time="updatedAt" />
            ) : (
              <Nothing>{text('overview.drafts.none')}</Nothing>
            )}
          </Panel>
          <Panel
            title={text('overview.attention.title')}
            hint={text('overview.attention.hint')}
            count={needing}
          >
            {attention.length > 0 ? (
              <ArticleLines articles={attention} time="updatedAt" />
            ) : (
              <Nothing>{text('overview.attention.none')}</Nothing>
            )}
          </Panel>
        </Grid.Item>
        <Grid.Item col={5} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
          <Panel title={text('overview.published.title')}>
            {published.length > 0 ? (
              <ArticleLines articles={published} time="publishedAt" />
            ) : (
              <Nothing>{text('overview.published.none')}</Nothing>
            )}
          </Panel>
        </Grid.Item>
      </Grid.Root>
    </>
  );
}
