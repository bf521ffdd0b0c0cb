import {
  Box,
  DatePicker,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { TextKey } from '../../../texts';
import { useText } from '../../../texts';
import type { Asked } from './asked';
import { PRESETS } from './asked';
import { dateOf, dayOf } from './dates';

const WORDS: Record<(typeof PRESETS)[number], TextKey> = {
  today: 'audience.range.today',
  '7d': 'audience.range.7d',
  '30d': 'audience.range.30d',
  'this-month': 'audience.range.this-month',
  'last-month': 'audience.range.last-month',
};

const FREE = 'free';
const ALL = 'all';

interface Props {
  asked: Asked;
  /** The days shown now, which the date pickers start with. */
  shown: { from: string; to: string } | undefined;
  locales: readonly string[];
  onChange: (change: Partial<Asked>) => void;
}

/** Selects of the range, the days and the locale. */
export function Controls({ asked, shown, locales, onChange }: Props) {
  const text = useText();
  const intl = useIntl();
  const [isChoosing, setChoosing] = useState(false);
  const isFree = isChoosing || asked.range === undefined;
  const days = {
    from: asked.from ?? shown?.from ?? dayOf(new Date()),
    to: asked.to ?? shown?.to ?? dayOf(new Date()),
  };
  const chooseRange = (value: string | number) => {
    setChoosing(value === FREE);
    const range = PRESETS.find((name) => name === value);
    if (range) onChange({ range, from: undefined, to: undefined });
    else onChange({ range: undefined, ...days });
  };
  const chooseDay = (end: 'from' | 'to') => (date: Date | undefined) => {
    if (!date) return;
    const day = dayOf(date);
    const next = { ...days, [end]: day };
    // If the start would be after the end, both become the chosen day.
    onChange({
      range: undefined,
      ...(next.from > next.to ? { from: day, to: day } : next),
    });
  };
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      <Box width={{ initial: '100%', small: '20rem' }}>
        <Field.Root name="range">
          <Field.Label>{text('audience.range')}</Field.Label>
          <SingleSelect value={isFree ? FREE : asked.range} onChange={chooseRange} size="S">
            {PRESETS.map((name) => (
              <SingleSelectOption key={name} value={name}>
                {text(WORDS[name])}
              </SingleSelectOption>
            ))}
            <SingleSelectOption value={FREE}>{text('audience.range.free')}</SingleSelectOption>
          </SingleSelect>
        </Field.Root>
      </Box>
      {isFree &&
        (['from', 'to'] as const).map((end) => (
          <Box key={end} width={{ initial: '100%', small: '17rem' }}>
            <Field.Root name={end}>
              <Field.Label>{text(end === 'from' ? 'audience.from' : 'audience.to')}</Field.Label>
              <DatePicker
                locale={intl.locale === 'vi' ? 'vi-VN' : intl.locale}
                size="S"
                value={dateOf(days[end])}
                maxDate={new Date()}
                onChange={chooseDay(end)}
              />
            </Field.Root>
          </Box>
        ))}
      {locales.length > 1 && (
        <Box width={{ initial: '100%', small: '20rem' }}>
          <Field.Root name="locale">
            <Field.Label>{text('audience.locale')}</Field.Label>
            <SingleSelect
              value={asked.locale ?? ALL}
              onChange={(value) => onChange({ locale: value === ALL ? undefined : String(value) })}
              size="S"
            >
              <SingleSelectOption value={ALL}>{text('audience.all-locales')}</SingleSelectOption>
              {locales.map((locale) => (
                <SingleSelectOption key={locale} value={locale}>
                  {intl.formatDisplayName(locale, { type: 'language' }) ?? locale}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
      )}
    </Flex>
  );
}
