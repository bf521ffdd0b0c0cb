import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useMemo } from 'react';
import { useText } from '../../../texts';
import type { Part } from './difference';
import { differenceOf } from './difference';
import type { Schema } from './kept';
import type { Pending } from './pending';
import { readingOf } from './reading';
import type { FormWording } from './use-wording';

interface FieldDifferenceProps {
  field: Pending;
  schema: Schema;
  wording: FormWording;
}

/** A field's label and its text, with removed words struck through and added words underlined. */
export function FieldDifference({ field, schema, wording }: FieldDifferenceProps) {
  const text = useText();
  const { name, current, kept, isChangedMeanwhile } = field;
  const attribute = schema.attributes[name];
  const parts = useMemo(() => {
    const reading = (value: unknown) =>
      attribute ? readingOf(value, { name, attribute }, wording) : '';
    const [before, after] = [reading(current), reading(kept)];
    return before === after ? undefined : differenceOf(before, after);
  }, [name, attribute, current, kept, wording]);
  return (
    <Box tag="section">
      <Flex gap={2} wrap="wrap" paddingBottom={1}>
        <Typography tag="h3" variant="delta">
          {wording.label(name)}
        </Typography>
        {isChangedMeanwhile && (
          <Typography variant="pi" fontWeight="bold" textColor="warning700">
            {text('kept-texts.conflict')}
          </Typography>
        )}
      </Flex>
      <Box
        background="neutral100"
        hasRadius
        padding={3}
        lineHeight={1.6}
        fontSize={2}
        color="neutral800"
        style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {parts ? (
          parts.map((part, nth) => <Shown key={nth} part={part} />)
        ) : (
          <Typography textColor="neutral600">{text('kept-texts.format-only')}</Typography>
        )}
      </Box>
    </Box>
  );
}

function Shown({ part: { kind, text: words } }: { part: Part }) {
  const text = useText();
  if (kind === 'same') return <>{words}</>;
  if (kind === 'gap') {
    return (
      <Box tag="span" color="neutral500" title={text('kept-texts.unchanged')}>
        {' […] '}
      </Box>
    );
  }
  const isAdded = kind === 'added';
  return (
    <>
      <VisuallyHidden>{` ${text(isAdded ? 'kept-texts.added' : 'kept-texts.removed')} `}</VisuallyHidden>
      <Box
        tag={isAdded ? 'ins' : 'del'}
        background={isAdded ? 'success100' : 'danger100'}
        color={isAdded ? 'success700' : 'danger700'}
        style={{ textDecoration: isAdded ? 'underline' : 'line-through', textUnderlineOffset: 3 }}
      >
        {words}
      </Box>
    </>
  );
}
