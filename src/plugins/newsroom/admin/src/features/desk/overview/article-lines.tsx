import { Badge, Box, Flex, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type {
  ArticleRow,
  ArticleStatus,
  AttentionReason,
} from '../../../../../server/src/features/desk/overview/contract';
import type { TextKey } from '../../../texts';
import { useText } from '../../../texts';
import { articleAt } from './addresses';
import { Moment } from './moment';

/** Colours of status badges, as in the Content Manager. */
const STATUS = {
  draft: { variant: 'secondary', text: 'overview.status.draft' },
  modified: { variant: 'alternative', text: 'overview.status.modified' },
} as const satisfies Record<
  Exclude<ArticleStatus, 'published'>,
  { variant: string; text: TextKey }
>;

const REASON: Record<AttentionReason, TextKey> = {
  cover: 'overview.reason.cover',
  source: 'overview.reason.source',
  address: 'overview.reason.address',
};

const Line = styled.li`
  list-style: none;
  padding-block: ${({ theme }) => theme.spaces[3]};

  & + & {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

/** The title of an article, as a link. */
export const Title = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: 600;
  line-height: 1.4;
  overflow-wrap: anywhere;
  text-decoration: none;

  &:hover,
  &:focus-visible {
    color: ${({ theme }) => theme.colors.primary700};
    text-decoration: underline;
  }
`;

interface Props {
  articles: (ArticleRow & { reasons?: AttentionReason[] })[];
  /** The date shown in each line. */
  time: 'updatedAt' | 'publishedAt';
  /** For widgets, which have less room. */
  isCompact?: boolean;
}

/** List of articles with their status, date and editor. */
export function ArticleLines({ articles, time, isCompact = false }: Props) {
  const text = useText();
  const intl = useIntl();
  return (
    <Box tag="ul">
      {articles.map((article) => {
        const { documentId, locale, title, status, editor, reasons } = article;
        const at = article[time];
        const language = intl.formatDisplayName(locale, { type: 'language' }) ?? locale;
        return (
          <Line key={`${documentId}:${locale}`}>
            <Flex justifyContent="space-between" alignItems="flex-start" gap={3}>
              <Title to={articleAt(article)} lang={locale}>
                {title?.trim() || text('overview.untitled')}
              </Title>
              {!reasons && status !== 'published' && (
                <Box shrink={0}>
                  <Status size="XS" variant={STATUS[status].variant}>
                    <Typography variant="pi" fontWeight="bold" textColor="inherit">
                      {text(STATUS[status].text)}
                    </Typography>
                  </Status>
                </Box>
              )}
            </Flex>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {language}
              {editor && ` · ${editor}`}
              {at && ' · '}
              {at && <Moment at={at} inFull={!isCompact} />}
            </Typography>
            {reasons && (
              <Flex gap={2} paddingTop={1} wrap="wrap">
                {reasons.map((reason) => (
                  <Badge key={reason} size="S" backgroundColor="warning100" textColor="warning700">
                    {text(REASON[reason])}
                  </Badge>
                ))}
              </Flex>
            )}
          </Line>
        );
      })}
    </Box>
  );
}
