import { Box, Flex, Grid, Loader, TextButton, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { ArticleAudience } from '../../../../../server/src/features/desk/audience/contract';
import { useText } from '../../../texts';
import { ARTICLE } from '../overview/addresses';
import { useArticleAudience } from './api';
import { Drawn } from './drawn';
import { Rating } from './rating';

interface PanelProps {
  model: string;
  documentId?: string;
  document?: { locale?: string | null };
}

/** Panel beside an article's form with its views and rating. */
export function AudiencePanel({ model, documentId, document }: PanelProps) {
  const text = useText();
  if (model !== ARTICLE || !documentId) return null;
  return {
    title: text('audience.menu'),
    content: <Readers documentId={documentId} locale={document?.locale ?? undefined} />,
  };
}

function Readers({
  documentId,
  locale: loaded,
}: {
  documentId: string;
  locale?: string | undefined;
}) {
  const text = useText();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const { data, isLoading, isError, refetch } = useArticleAudience(documentId);
  if (isLoading) {
    return (
      <Flex justifyContent="center" width="100%">
        <Loader small />
      </Flex>
    );
  }
  if (isError || !data) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography textColor="neutral600">{text('audience.error')}</Typography>
        <TextButton onClick={() => void refetch()}>{text('overview.retry')}</TextButton>
      </Flex>
    );
  }
  const locale = query.plugins?.i18n?.locale ?? loaded;
  return <Shown audience={data} locale={locale} />;
}

const NONE = { today: 0, week: 0, total: 0 };

function Shown({ audience, locale }: { audience: ArticleAudience; locale: string | undefined }) {
  const text = useText();
  const intl = useIntl();
  const { published, all, days, rating, comments } = audience;
  const isPublished = locale === undefined ? published.length > 0 : published.includes(locale);
  if (published.length === 0 && all.total === 0) {
    return <Typography textColor="neutral600">{text('audience.panel.not-published')}</Typography>;
  }
  const here = audience.locales.find((one) => one.locale === locale) ?? NONE;
  const sums = days.days.map((_day, at) =>
    days.locales.reduce((sum, { views }) => sum + (views[at] ?? 0), 0)
  );
  const language =
    locale === undefined
      ? text('audience.panel.here')
      : (intl.formatDisplayName(locale, { type: 'language' }) ?? locale);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {!isPublished && (
        <Typography textColor="neutral600">{text('audience.panel.not-published')}</Typography>
      )}
      {all.total === 0 ? (
        <Typography textColor="neutral600">{text('audience.panel.never-read')}</Typography>
      ) : (
        <>
          <Views name={language} views={here} />
          {audience.locales.length > 1 && <Views name={text('audience.panel.all')} views={all} />}
          <Box>
            <Typography tag="p" variant="pi" textColor="neutral600" paddingBottom={1}>
              {text('audience.panel.days')}
            </Typography>
            <Drawn
              isSmall
              title={text('audience.panel.days')}
              height={96}
              periods={days.days}
              series={[
                { name: text('audience.articles.views'), color: 'primary600', values: sums },
              ]}
            />
          </Box>
        </>
      )}
      <Rating rating={rating} />
      <Flex justifyContent="space-between">
        <Typography textColor="neutral600">{text('audience.panel.comments')}</Typography>
        <Typography fontWeight="bold">{intl.formatNumber(comments)}</Typography>
      </Flex>
    </Flex>
  );
}

function Views({ name, views }: { name: string; views: typeof NONE }) {
  const text = useText();
  const intl = useIntl();
  const SHOWN = [
    ['audience.panel.today', views.today],
    ['audience.panel.week', views.week],
    ['audience.panel.total', views.total],
  ] as const;
  return (
    <Box>
      <Typography tag="p" variant="sigma" textColor="neutral600">
        {name}
      </Typography>
      <Grid.Root tag="dl" gap={2} paddingTop={1}>
        {SHOWN.map(([label, count]) => (
          <Grid.Item key={label} col={4} xs={4} direction="column-reverse" alignItems="flex-start">
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {text(label)}
            </Typography>
            <Typography tag="dd" variant="delta">
              {intl.formatNumber(count)}
            </Typography>
          </Grid.Item>
        ))}
      </Grid.Root>
    </Box>
  );
}
