import { Box, Typography } from '@strapi/design-system';
import { InputRenderer, useField } from '@strapi/strapi/admin';
import type { Count } from './counts';
import { countOf } from './counts';
import type { InputProps } from './input-props';
import { withoutOwnProps } from './input-props';

const COLOURS = { fine: 'neutral600', near: 'warning600', over: 'danger600' } as const;

/** Strapi's text input with a character count above its right corner. */
export function CountedInput({
  counted,
  ...field
}: InputProps & { counted: Count & { type: string } }) {
  const { value } = useField<string | null>(field.name);
  const { length, of, level } = countOf(value ?? '', counted);
  return (
    <Box position="relative">
      <InputRenderer {...({ ...withoutOwnProps(field), type: counted.type } as InputProps)} />
      <Box position="absolute" top={0} right={0}>
        <Typography variant="pi" textColor={COLOURS[level]} data-level={level}>
          {`${length}/${of}`}
        </Typography>
      </Box>
    </Box>
  );
}
