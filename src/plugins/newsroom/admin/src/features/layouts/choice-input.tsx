import { InputRenderer } from '@strapi/strapi/admin';
import type { ComponentProps } from 'react';

type InputProps = ComponentProps<typeof InputRenderer>;

/** Strapi's own choice among the values of an enumeration, each by its name. */
export function ChoiceInput({
  choices,
  ...field
}: InputProps & { choices: { value: string; label: string }[] }) {
  const {
    attribute: _attribute,
    mainField: _mainField,
    unique: _unique,
    ...props
  } = field as InputProps & Record<'attribute' | 'mainField' | 'unique', unknown>;
  return <InputRenderer {...({ ...props, type: 'enumeration', options: choices } as InputProps)} />;
}
