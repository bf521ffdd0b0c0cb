import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Preset } from '../../../../../server/src/features/desk/audience/contract';
import type { TextKey } from '../../../texts';
import { useText } from '../../../texts';
import { articleAt } from '../overview/addresses';
import { Title } from '../overview/article-lines';
import { useArticles, useSummary } from './api';
import { Drawn } from './drawn';

const LINES = 5;

const Line = styled.li`
  align-items: baseline;
  display: flex;
  gap: ${({ theme }) => theme.spaces[3]};
  justify-content: space-between;
  padding-block: ${({ theme }) => theme.spaces[3]};

  & + & {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

function MostRead({ range, none }: { range: Preset; none: TextKey }) {
  const text = useText();
  const intl = useIntl();
  const { data, isLoading, isError } = useArticles({ range, pageSize: LINES });
  if (isLoading) return <Widget.Loading />;
  if (isError || !data) return <Widget.Error />;
  const read = data.data.filter(({ views }) => views > 0);
  if (read.length === 0) return <Widget.NoData>{text(none)}</Widget.NoData>;
  return (
    <Box tag="ol">
      {read.map((row) => (
        <Line key={row.documentId}>
          <Title to={articleAt(row)} lang={row.locale}>
            {row.title}
          </Title>
          <Box shrink={0}>
            <Typography
              fontWeight="bold"
              aria-label={text('audience.most.views', { count: row.views })}
            >
              {intl.formatNumber(row.views)}
            </Typography>
          </Box>
        </Line>
      ))}
    </Box>
  );
}

export const MostReadToday = () => <MostRead range="today" none="audience.most.none-today" />;
export const MostReadThisWeek = () => <MostRead range="7d" none="audience.most.none-week" />;

/** Visitors now, and visits per day of the last 30 days. */
export function VisitsWidget() {
  const text = useText();
  const intl = useIntl();
  const { data, isLoading, isError } = useSummary({ range: '30d' });
  if (isLoading) return <Widget.Loading />;
  if (isError || !data) return <Widget.Error />;
  const { statistics, periods } = data;
  const SHOWN = [
    ['audience.now.online', statistics.online, 'success600'],
    ['audience.now.today', statistics.today, 'neutral800'],
    ['audience.now.month', statistics.month, 'neutral800'],
  ] as const;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex tag="dl" gap={4} justifyContent="space-between" alignItems="flex-start">
        {SHOWN.map(([name, count, color]) => (
          <Flex key={name} direction="column-reverse" alignItems="flex-start">
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {text(name)}
            </Typography>
            <Typography tag="dd" variant="beta" textColor={color}>
              {intl.formatNumber(count)}
            </Typography>
          </Flex>
        ))}
      </Flex>
      <Drawn
        isSmall
        title={text('audience.visits.title')}
        height={120}
        periods={periods.map(({ period }) => period)}
        series={[
          {
            name: text('audience.chart.visits'),
            color: 'primary600',
            values: periods.map(({ visits }) => visits),
          },
        ]}
      />
    </Flex>
  );
}
