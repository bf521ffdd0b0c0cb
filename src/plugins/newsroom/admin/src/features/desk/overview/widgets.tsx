import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { Overview } from '../../../../../server/src/features/desk/overview/contract';
import { useText } from '../../../texts';
import { useOverview } from './api';
import { ArticleLines } from './article-lines';
import { draftsToShow } from './drafts';

/** A widget of Strapi's home page, with Strapi's own loading, error and empty states. */
function OverviewWidget({ children }: { children: (overview: Overview) => ReactNode }) {
  const { data, isLoading, isError } = useOverview();
  if (isLoading) return <Widget.Loading />;
  if (isError || !data) return <Widget.Error />;
  return children(data);
}

export function DraftsWidget() {
  const text = useText();
  return (
    <OverviewWidget>
      {({ drafts }) => {
        const { isToday, articles } = draftsToShow(drafts);
        return isToday ? (
          <ArticleLines articles={articles} time="updatedAt" isCompact />
        ) : (
          <Widget.NoData>{text('overview.drafts.none-today')}</Widget.NoData>
        );
      }}
    </OverviewWidget>
  );
}

export function PublishedWidget() {
  const text = useText();
  return (
    <OverviewWidget>
      {({ published }) =>
        published.length > 0 ? (
          <ArticleLines articles={published} time="publishedAt" isCompact />
        ) : (
          <Widget.NoData>{text('overview.published.none')}</Widget.NoData>
        )
      }
    </OverviewWidget>
  );
}

export function AttentionWidget() {
  const text = useText();
  return (
    <OverviewWidget>
      {({ attention }) =>
        attention.length > 0 ? (
          <ArticleLines articles={attention} time="updatedAt" isCompact />
        ) : (
          <Widget.NoData>{text('overview.attention.none')}</Widget.NoData>
        )
      }
    </OverviewWidget>
  );
}
