import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ArticleAudience } from '../../../../../server/src/features/desk/audience/contract';
import { useText } from '../../../texts';

/** Average rating of an article and the distribution of votes, best first. */
export function Rating({ rating }: { rating: ArticleAudience['rating'] }) {
  const text = useText();
  const intl = useIntl();
  const { average, count, distribution } = rating;
  const most = Math.max(...distribution, 1);
  return (
    <Box>
      <Flex justifyContent="space-between" gap={2}>
        <Typography textColor="neutral600">{text('audience.panel.rating')}</Typography>
        {average === null ? (
          <Typography textColor="neutral600">{text('audience.panel.no-rating')}</Typography>
        ) : (
          <Typography fontWeight="bold">
            {intl.formatNumber(average, { maximumFractionDigits: 1 })} / 5{' '}
            <Typography variant="pi" textColor="neutral600">
              {text('audience.panel.votes', { count })}
            </Typography>
          </Typography>
        )}
      </Flex>
      {distribution.some((votes) => votes > 0) && (
        <Box tag="ul" paddingTop={2}>
          {[5, 4, 3, 2, 1].map((score) => {
            const votes = distribution[score - 1] ?? 0;
            return (
              <Flex
                key={score}
                tag="li"
                gap={2}
                aria-label={text('audience.panel.score', { score, count: votes })}
              >
                <Box width="2.4rem" shrink={0} aria-hidden>
                  <Typography variant="pi" textColor="neutral600">
                    {score} ★
                  </Typography>
                </Box>
                <Box grow={1} background="neutral150" hasRadius height="0.6rem" aria-hidden>
                  <Box
                    background="warning500"
                    hasRadius
                    height="0.6rem"
                    width={`${(votes / most) * 100}%`}
                  />
                </Box>
                <Box width="3.2rem" shrink={0} textAlign="right" aria-hidden>
                  <Typography variant="pi" textColor="neutral600">
                    {intl.formatNumber(votes)}
                  </Typography>
                </Box>
              </Flex>
            );
          })}
        </Box>
      )}
    </Box>
  );
}
