import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Figures } from '../../../../../server/src/features/desk/overview/contract';
import type { TextKey } from '../../../texts';
import { useText } from '../../../texts';

const Cards = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: repeat(auto-fill, minmax(min(30rem, 100%), 1fr));
`;

const STATES: { state: 'published' | 'modified' | 'draft'; text: TextKey; color: string }[] = [
  { state: 'published', text: 'overview.figures.published', color: 'success600' },
  { state: 'modified', text: 'overview.figures.modified', color: 'alternative600' },
  { state: 'draft', text: 'overview.figures.draft', color: 'secondary600' },
];

/** Number of articles per status, one card per locale. */
export function FiguresOfLocales({ figures }: { figures: Figures[] }) {
  const text = useText();
  const intl = useIntl();
  return (
    <Cards aria-label={text('overview.figures.title')}>
      {figures.map((counted) => (
        <Box
          key={counted.locale}
          tag="li"
          background="neutral0"
          borderColor="neutral150"
          hasRadius
          shadow="tableShadow"
          padding={4}
        >
          <Typography tag="h2" variant="sigma" textColor="neutral600">
            {intl.formatDisplayName(counted.locale, { type: 'language' }) ?? counted.locale}
          </Typography>
          <Flex tag="dl" gap={4} paddingTop={2} justifyContent="space-between">
            {STATES.map(({ state, text: name, color }) => (
              <Flex key={state} direction="column-reverse" alignItems="flex-start">
                <Typography tag="dt" variant="pi" textColor="neutral600">
                  {text(name)}
                </Typography>
                <Typography tag="dd" variant="alpha" textColor={color}>
                  {intl.formatNumber(counted[state])}
                </Typography>
              </Flex>
            ))}
          </Flex>
        </Box>
      ))}
    </Cards>
  );
}
