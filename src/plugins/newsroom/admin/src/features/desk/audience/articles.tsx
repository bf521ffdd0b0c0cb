import { Box, Flex, IconButton, Loader, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { ArticlesPage, Sort } from '../../../../../server/src/features/desk/audience/contract';
import { useText } from '../../../texts';
import { articleAt } from '../overview/addresses';
import { Nothing, Panel } from '../overview/panel';
import { useArticles } from './api';
import type { Asked } from './asked';
import { given } from './asked';
import { fullPeriod } from './dates';
import { DownloadButton } from './download';
import { Failed } from '../overview/failed';
import { Numbers, SortButton } from './table';
import { Trend } from './trend';

interface Props {
  asked: Asked;
  onChange: (change: Partial<Asked>) => void;
}

const PAGE_SIZE = 20;

/** Table of the articles read most or growing most. */
export function Articles({ asked, onChange }: Props) {
  const text = useText();
  const { data, isError, isFetching, refetch } = useArticles({
    ...given(asked),
    pageSize: PAGE_SIZE,
  });
  const { page: _page, ...all } = asked;
  return (
    <Panel title={text('audience.articles.title')} hint={text('audience.articles.hint')}>
      {isError && <Failed message="audience.error" isFetching={isFetching} refetch={refetch} />}
      {!isError && !data && (
        <Flex justifyContent="center" padding={6}>
          <Loader small />
        </Flex>
      )}
      {!isError && data?.meta.pagination.total === 0 && (
        <Nothing>{text('audience.articles.empty')}</Nothing>
      )}
      {!isError && data && data.meta.pagination.total > 0 && (
        <>
          <Flex justifyContent="space-between" paddingBottom={2} gap={2}>
            <Typography variant="pi" textColor="neutral600">
              {text('audience.articles.count', { count: data.meta.pagination.total })}
            </Typography>
            <DownloadButton
              file="articles"
              label="audience.file.articles"
              asked={given(all)}
              name={`articles-${data.meta.range.from}-${data.meta.range.to}`}
            />
          </Flex>
          <Lines
            data={data.data}
            sorts={data.meta.sorts}
            asked={asked}
            isFetching={isFetching}
            onChange={onChange}
          />
          <Pages pagination={data.meta.pagination} onChange={onChange} />
        </>
      )}
    </Panel>
  );
}

function Lines({
  data,
  sorts,
  asked,
  isFetching,
  onChange,
}: Props & {
  data: ArticlesPage['data'];
  sorts: ArticlesPage['meta']['sorts'];
  isFetching: boolean;
}) {
  const text = useText();
  const intl = useIntl();
  const sortBy = (sort: Sort) => () =>
    onChange({ sort, order: asked.sort === sort && asked.order === 'desc' ? 'asc' : 'desc' });
  const head = (sort: Sort, name: Parameters<typeof text>[0]) => {
    if (!sorts.includes(sort)) return <th scope="col">{text(name)}</th>;
    const isChosen = asked.sort === sort;
    const direction = asked.order === 'asc' ? 'ascending' : 'descending';
    return (
      <th scope="col" aria-sort={isChosen ? direction : 'none'}>
        <SortButton type="button" onClick={sortBy(sort)} $isChosen={isChosen}>
          {text(name)}
          <span aria-hidden>{isChosen ? (asked.order === 'asc' ? ' ↑' : ' ↓') : ' ↕'}</span>
        </SortButton>
      </th>
    );
  };
  return (
    <Numbers aria-busy={isFetching} aria-label={text('audience.articles.title')}>
      <thead>
        <tr>
          <th scope="col">{text('audience.articles.name')}</th>
          <th scope="col">{text('audience.articles.category')}</th>
          {head('date', 'audience.articles.date')}
          {head('views', 'audience.articles.views')}
          {head('trend', 'audience.articles.trend')}
          {head('rating', 'audience.articles.rating')}
          {head('comments', 'audience.articles.comments')}
        </tr>
      </thead>
      <tbody>
        {data.map((row) => (
          <tr key={row.documentId}>
            <th scope="row">
              <Link to={articleAt(row)} lang={row.locale}>
                {row.title}
              </Link>
            </th>
            <td data-name={text('audience.articles.category')}>{row.category ?? '–'}</td>
            <td data-name={text('audience.articles.date')}>{fullPeriod(intl, row.publishedOn)}</td>
            <td data-name={text('audience.articles.views')}>{intl.formatNumber(row.views)}</td>
            <td data-name={text('audience.articles.trend')}>
              <Trend views={row.views} before={row.viewsBefore} change={row.change} />
            </td>
            <td
              data-name={text('audience.articles.rating')}
              {...(row.rating.average === null && { 'data-empty': true })}
            >
              {row.rating.average === null
                ? '–'
                : `${intl.formatNumber(row.rating.average, { maximumFractionDigits: 1 })} (${intl.formatNumber(row.rating.count)})`}
            </td>
            <td data-name={text('audience.articles.comments')}>
              {intl.formatNumber(row.comments)}
            </td>
          </tr>
        ))}
      </tbody>
    </Numbers>
  );
}

function Pages({
  pagination: { page, pageCount },
  onChange,
}: {
  pagination: ArticlesPage['meta']['pagination'];
  onChange: Props['onChange'];
}) {
  const text = useText();
  if (pageCount <= 1) return null;
  return (
    <Box paddingTop={4}>
      <Flex gap={3} justifyContent="flex-end">
        <IconButton
          label={text('audience.page.previous')}
          disabled={page <= 1}
          onClick={() => onChange({ page: page - 1 })}
        >
          <ChevronLeft />
        </IconButton>
        <Typography aria-live="polite">
          {text('audience.page', { page, count: pageCount })}
        </Typography>
        <IconButton
          label={text('audience.page.next')}
          disabled={page >= pageCount}
          onClick={() => onChange({ page: page + 1 })}
        >
          <ChevronRight />
        </IconButton>
      </Flex>
    </Box>
  );
}
