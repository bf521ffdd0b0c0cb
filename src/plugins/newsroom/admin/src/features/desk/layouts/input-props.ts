import type { InputRenderer } from '@strapi/strapi/admin';
import type { ComponentProps } from 'react';

export type InputProps = ComponentProps<typeof InputRenderer>;

/**
 * What the Content Manager gives an input, without what is no attribute of HTML: its own inputs do not pass that on
 * either.
 */
export function withoutOwnProps(field: object): object {
  const {
    attribute: _attribute,
    mainField: _mainField,
    unique: _unique,
    ...props
  } = field as Record<string, unknown>;
  return props;
}
