import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { useText } from '../../../texts';
import type { Destination } from './destinations';

const Tiles = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[2]};
  grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));
`;

const Tile = styled(Link)`
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  display: block;
  padding: ${({ theme }) => theme.spaces[2]};
  text-decoration: none;

  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
  }
`;

/** Links to the other parts of the panel. */
export function Links({ destinations }: { destinations: Destination[] }) {
  const text = useText();
  return (
    <Tiles>
      {destinations.map(({ name, to, icon: Icon }) => (
        <li key={to}>
          <Tile to={to}>
            <Flex gap={2}>
              <Icon fill="neutral500" aria-hidden width="1.6rem" height="1.6rem" />
              <Typography textColor="inherit">{text(name)}</Typography>
            </Flex>
          </Tile>
        </li>
      ))}
    </Tiles>
  );
}
