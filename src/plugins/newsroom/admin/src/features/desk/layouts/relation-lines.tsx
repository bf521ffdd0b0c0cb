import { createGlobalStyle } from 'styled-components';

/**
 * Selects texts of relations by DOM structure: chosen ones in a form, in its modal and while dragged; options of a
 * combobox; entries of the menu in a list. If the markup changes, the note follows the name on the same line.
 */
const CHOSEN = 'ol > li[style*="position: absolute"] > div > div:first-child > div:last-child';
const OPTION = '[role="option"] > span > div > div:first-child';
const TEXTS = [
  `${CHOSEN} > div:first-child > button > span`,
  `${CHOSEN} > div:first-child > a`,
  `${OPTION} > svg + span`,
  '[role="menu"] > [role="menuitem"] > span > span:only-child',
].join(', ');

/** Clipped space left of the text that hides the comma at the start of the second line. */
const MARGIN = '2rem';

/** Shows the name of a relation on one line and its distinguishing note below it, smaller. */
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
