import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { useDeferredValue, useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { TextKey } from '../../../texts';
import { useText } from '../../../texts';
import type { ArticleFacts } from './facts';
import { factsOf } from './facts';

const ARTICLE = 'plugin::newsroom.article';

interface PanelProps {
  model: string;
  document?: Record<string, unknown>;
}

/** Panel beside an article's form: its length and what is missing. Updates while typing. */
export function ArticlePanel({ model, document }: PanelProps) {
  const text = useText();
  if (model !== ARTICLE) return null;
  return { title: text('articles.facts.title'), content: <Facts loaded={document} /> };
}

function Facts({ loaded }: { loaded: Record<string, unknown> | undefined }) {
  const text = useText();
  const intl = useIntl();
  const values = useForm('NewsroomArticle', (form) => form.values as Record<string, unknown>);
  // Deferred, so that typing stays responsive.
  const written = useDeferredValue(values);
  const facts = useMemo(() => factsOf(written, loaded), [written, loaded]);
  return (
    <Box width="100%">
      <Box tag="dl">
        <Fact name="articles.facts.words" value={intl.formatNumber(facts.words)} />
        <Fact
          name="articles.facts.reading"
          value={text('articles.facts.minutes', { count: facts.minutes })}
        />
        <Fact name="articles.facts.pictures" value={intl.formatNumber(facts.pictures)} />
      </Box>
      <Box tag="ul" paddingTop={3}>
        {CHECKS.map(({ fact, has, lacks }) => (
          <Check key={fact} isMet={facts[fact]} text={text(facts[fact] ? has : lacks)} />
        ))}
      </Box>
    </Box>
  );
}

type Met = 'hasCover' | 'hasSource' | 'hasDescription';

const CHECKS: { fact: Met & keyof ArticleFacts; has: TextKey; lacks: TextKey }[] = [
  { fact: 'hasCover', has: 'articles.has.cover', lacks: 'articles.lacks.cover' },
  { fact: 'hasSource', has: 'articles.has.source', lacks: 'articles.lacks.source' },
  {
    fact: 'hasDescription',
    has: 'articles.has.description',
    lacks: 'articles.lacks.description',
  },
];

function Fact({ name, value }: { name: TextKey; value: string }) {
  const text = useText();
  return (
    <Flex justifyContent="space-between" gap={2} paddingTop={1} paddingBottom={1}>
      <Typography tag="dt" textColor="neutral600">
        {text(name)}
      </Typography>
      <Typography tag="dd" fontWeight="bold">
        {value}
      </Typography>
    </Flex>
  );
}

function Check({ isMet, text }: { isMet: boolean; text: string }) {
  const Icon = isMet ? CheckCircle : WarningCircle;
  return (
    <Flex tag="li" gap={2} paddingTop={1} paddingBottom={1}>
      <Box shrink={0} aria-hidden lineHeight={0}>
        <Icon fill={isMet ? 'success600' : 'warning600'} />
      </Box>
      <Typography {...(isMet && { textColor: 'neutral600' })}>{text}</Typography>
    </Flex>
  );
}
