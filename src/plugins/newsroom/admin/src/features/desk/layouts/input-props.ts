import type { InputRenderer } from '@strapi/strapi/admin';
import type { ComponentProps } from 'react';

export type InputProps = ComponentProps<typeof InputRenderer>;

/**
 * Props of a Content Manager input without those that are not HTML attributes. Strapi's own inputs do not pass them on
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
