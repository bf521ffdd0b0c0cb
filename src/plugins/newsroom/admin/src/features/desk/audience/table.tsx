import { styled } from 'styled-components';

/** Table of names and numbers. On phones each row becomes a card, so that nothing scrolls sideways. */
export const Numbers = styled.table`
  border-collapse: collapse;
  transition: opacity 120ms;
  width: 100%;

  &[aria-busy='true'] {
    opacity: 0.6;
  }

  th,
  td {
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: ${({ theme }) => theme.fontSizes[2]};
    line-height: 1.4;
    padding: ${({ theme }) => theme.spaces[3]} ${({ theme }) => theme.spaces[2]};
    text-align: right;
    vertical-align: top;
  }

  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    font-weight: 600;
    white-space: nowrap;
  }

  th:first-child,
  th:nth-child(2),
  td:nth-child(2) {
    text-align: left;
  }

  tbody th {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  td:not(:nth-child(2)) {
    white-space: nowrap;
  }

  a {
    color: ${({ theme }) => theme.colors.neutral800};
    text-decoration: none;
  }

  a:hover,
  a:focus-visible {
    color: ${({ theme }) => theme.colors.primary700};
    text-decoration: underline;
  }

  tbody tr:last-child > * {
    border-bottom: 0;
  }

  @media (max-width: 767px) {
    &,
    tbody,
    tbody tr,
    tbody th,
    tbody td {
      display: block;
    }

    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: ${({ theme }) => theme.spaces[2]};
    }

    thead th {
      border: 0;
      padding: 0;
    }

    thead th[aria-sort] {
      padding-bottom: ${({ theme }) => theme.spaces[2]};
    }

    thead th:not([aria-sort]) {
      clip-path: inset(50%);
      height: 1px;
      overflow: hidden;
      position: absolute;
      width: 1px;
    }

    tbody tr {
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
      padding-block: ${({ theme }) => theme.spaces[3]};
    }

    tbody tr:last-child {
      border-bottom: 0;
    }

    tbody th,
    tbody td,
    tbody td:nth-child(2) {
      border: 0;
      padding: ${({ theme }) => theme.spaces[1]} 0;
    }

    tbody td,
    tbody td:nth-child(2) {
      display: flex;
      gap: ${({ theme }) => theme.spaces[4]};
      justify-content: space-between;
      text-align: right;
    }

    tbody td[data-empty] {
      display: none;
    }

    tbody td::before {
      color: ${({ theme }) => theme.colors.neutral600};
      content: attr(data-name);
    }
  }
`;

export const SortButton = styled.button<{ $isChosen: boolean }>`
  background: none;
  border: 0;
  color: ${({ theme, $isChosen }) => ($isChosen ? theme.colors.primary700 : 'inherit')};
  cursor: pointer;
  font: inherit;
  padding: 0;
  white-space: nowrap;

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
  }
`;
