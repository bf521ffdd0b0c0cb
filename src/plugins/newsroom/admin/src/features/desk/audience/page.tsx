import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import type { Summary } from '../../../../../server/src/features/desk/audience/contract';
import type { TextKey } from '../../../texts';
import { useText } from '../../../texts';
import { Nothing, Panel } from '../overview/panel';
import { mayReadAudience, usePermissions } from '../overview/permissions';
import { useSummary } from './api';
import { Articles } from './articles';
import type { Asked } from './asked';
import { given, readAddress, writeAddress } from './asked';
import { Banners } from './banners';
import { Controls } from './controls';
import { fullPeriod } from './dates';
import { Drawn } from './drawn';
import { Failed } from '../overview/failed';
import { FiguresNow } from './figures';
import { Trend } from './trend';

/** The audience page: current figures, a chart of days, and tables of articles and banners. */
export function AudiencePage() {
  const text = useText();
  const may = usePermissions();
  if (!may(mayReadAudience)) return <Page.NoPermissions />;
  return (
    <Page.Main>
      <Page.Title>{text('audience.menu')}</Page.Title>
      <Audience />
    </Page.Main>
  );
}

function Audience() {
  const text = useText();
  const intl = useIntl();
  const [params, setParams] = useSearchParams();
  const asked = readAddress(params);
  const { range, from, to, locale } = asked;
  const { data, isLoading, isError, isFetching, refetch } = useSummary(
    given({ range, from, to, locale })
  );
  const change = (changed: Partial<Asked>) =>
    setParams(writeAddress({ ...asked, page: 1, ...changed }));
  const days = data && {
    from: fullPeriod(intl, data.range.from),
    to: fullPeriod(intl, data.range.to),
  };
  return (
    <>
      <Layouts.Header
        title={text('audience.menu')}
        {...(days && {
          subtitle: days.from === days.to ? days.to : text('audience.subtitle', days),
        })}
        primaryAction={
          <Button
            variant="tertiary"
            startIcon={<ArrowClockwise />}
            loading={isFetching}
            onClick={() => void refetch()}
          >
            {text('audience.refresh')}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {data && <FiguresNow statistics={data.statistics} />}
          <Controls
            asked={asked}
            shown={data?.range}
            locales={data?.locales ?? []}
            onChange={change}
          />
          {isLoading && <Page.Loading />}
          {isError && <Failed message="audience.error" isFetching={isFetching} refetch={refetch} />}
          {!isError && data && <OverTime summary={data} hasLocale={locale !== undefined} />}
          {!isError && <Articles asked={asked} onChange={change} />}
          {!isError && <Banners asked={asked} />}
        </Flex>
      </Layouts.Content>
    </>
  );
}

function OverTime({ summary, hasLocale }: { summary: Summary; hasLocale: boolean }) {
  const text = useText();
  const { periods, by, visits, visitsBefore, views, viewsBefore } = summary;
  const title = text(by === 'day' ? 'audience.chart.by-day' : 'audience.chart.by-month');
  return (
    <Panel title={title} {...(hasLocale && { hint: text('audience.chart.note') })}>
      <Flex gap={{ initial: 4, medium: 8 }} wrap="wrap" paddingBottom={4}>
        <Total name="audience.chart.visits" now={visits} before={visitsBefore} />
        <Total name="audience.chart.views" now={views} before={viewsBefore} />
      </Flex>
      {visits + views === 0 ? (
        <Nothing>{text('audience.chart.empty')}</Nothing>
      ) : (
        <Drawn
          title={title}
          by={by}
          height={280}
          periods={periods.map(({ period }) => period)}
          series={[
            {
              name: text('audience.chart.visits'),
              color: 'primary600',
              values: periods.map((one) => one.visits),
            },
            {
              name: text('audience.chart.views'),
              color: 'success600',
              values: periods.map((one) => one.views),
            },
          ]}
        />
      )}
    </Panel>
  );
}

function Total({ name, now, before }: { name: TextKey; now: number; before: number }) {
  const text = useText();
  const intl = useIntl();
  const change = before === 0 ? null : ((now - before) / before) * 100;
  return (
    <Box>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {text(name)}
      </Typography>
      <Flex gap={2} alignItems="baseline">
        <Typography variant="beta" tag="p">
          {intl.formatNumber(now)}
        </Typography>
        <Trend views={now} before={before} change={change} />
      </Flex>
    </Box>
  );
}
