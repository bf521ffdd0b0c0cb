import { createGlobalStyle } from 'styled-components';

/**
 * Texts of links, found by Strapi's structure alone: chosen ones in a form, in its modal and in a drag; options of a
 * combobox; entries of the menu in a list. Where the markup is another, a note stands behind the name in one line.
 */
const CHOSEN = 'ol > li[style*="position: absolute"] > div > div:first-child > div:last-child';
const OPTION = '[role="option"] > span > div > div:first-child';
const TEXTS = [
  `${CHOSEN} > div:first-child > button > span`,
  `${CHOSEN} > div:first-child > a`,
  `${OPTION} > svg + span`,
  '[role="menu"] > [role="menuitem"] > span > span:only-child',
].join(', ');

/** Room left of the text, out of sight, for the comma that begins the second line. */
const MARGIN = '2rem';

/** Names of links in one line, what tells them from others of that name below, smaller. One line is as Strapi has it. */
export const RelationLines = createGlobalStyle`
  :is(${TEXTS}) {
    display: block;
    margin-inline-start: -${MARGIN};
    text-indent: ${MARGIN};
    tab-size: ${MARGIN};
    clip-path: inset(0 0 0 ${MARGIN});
    overflow: hidden;
    white-space: pre;
    text-align: start;
    text-overflow: ellipsis;
    font-size: 1.2rem;
    line-height: 1.6rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }

  :is(${TEXTS})::first-line {
    font-size: 1.4rem;
    line-height: 1.8rem;
    color: ${({ theme }) => theme.colors.neutral800};
  }

  ${CHOSEN} > div:first-child > button > span::first-line,
  ${CHOSEN} > div:first-child > a::first-line {
    color: ${({ theme }) => theme.colors.primary600};
  }

  /* Strapi's rows are of one height, whatever is in them. */
  ${CHOSEN} > div:first-child {
    padding-block: 0;
  }

  /* What is too long is cut, not the state of the entry behind it. */
  ${OPTION} {
    flex: 1;
    min-width: 0;
  }

  [data-radix-scroll-area-viewport] > div:has(> [data-radix-combobox-viewport]) {
    display: block !important;
  }

  ${OPTION} > svg {
    flex: none;
  }

  ${OPTION} + * {
    flex: none;
  }
`;
