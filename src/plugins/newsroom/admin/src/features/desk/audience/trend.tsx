import { Badge, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../../../texts';

interface Props {
  views: number;
  before: number;
  change: number | null;
}

const MINUS = '▼';
const PLUS = '▲';

/** Change from the previous period, in percent. */
export function Trend({ views, before, change }: Props) {
  const text = useText();
  const intl = useIntl();
  if (change === null || before === 0) {
    if (views === 0) return <Typography textColor="neutral600">–</Typography>;
    return (
      <Badge size="S" backgroundColor="success100" textColor="success700">
        {text('audience.new')}
      </Badge>
    );
  }
  const percent = intl.formatNumber(change / 100, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: Math.abs(change) < 10 ? 1 : 0,
  });
  const color = change > 0 ? 'success700' : change < 0 ? 'danger700' : 'neutral600';
  return (
    <Typography textColor={color} style={{ whiteSpace: 'nowrap' }}>
      {change !== 0 && <span aria-hidden>{change > 0 ? PLUS : MINUS} </span>}
      {percent}
    </Typography>
  );
}
