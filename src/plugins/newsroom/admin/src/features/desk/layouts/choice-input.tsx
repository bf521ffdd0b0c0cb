import { InputRenderer } from '@strapi/strapi/admin';
import type { InputProps } from './input-props';
import { withoutOwnProps } from './input-props';

/** Strapi's enumeration input with labels instead of raw values. */
export function ChoiceInput({
  choices,
  ...field
}: InputProps & { choices: { value: string; label: string }[] }) {
  return (
    <InputRenderer
      {...({ ...withoutOwnProps(field), type: 'enumeration', options: choices } as InputProps)}
    />
  );
}
