import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Summary } from '../../../../../server/src/features/desk/audience/contract';
import type { TextKey } from '../../../texts';
import { useText } from '../../../texts';

const Cards = styled.dl`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: repeat(auto-fit, minmax(min(15rem, 40vw), 1fr));
`;

const SHOWN: { figure: keyof Summary['statistics']; text: TextKey; color: string }[] = [
  { figure: 'online', text: 'audience.now.online', color: 'success600' },
  { figure: 'today', text: 'audience.now.today', color: 'neutral800' },
  { figure: 'month', text: 'audience.now.month', color: 'neutral800' },
  { figure: 'total', text: 'audience.now.total', color: 'neutral800' },
];

/** Current figures of the site, independent of the chosen days. */
export function FiguresNow({ statistics }: { statistics: Summary['statistics'] }) {
  const text = useText();
  const intl = useIntl();
  return (
    <Cards aria-label={text('audience.now.title')}>
      {SHOWN.map(({ figure, text: name, color }) => (
        <Box
          key={figure}
          background="neutral0"
          borderColor="neutral150"
          hasRadius
          shadow="tableShadow"
          padding={4}
        >
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {text(name)}
          </Typography>
          <Typography tag="dd" variant="alpha" textColor={color}>
            {intl.formatNumber(statistics[figure])}
          </Typography>
        </Box>
      ))}
    </Cards>
  );
}
