import { useIntl } from 'react-intl';
import { useText } from '../../../texts';
import { distance } from './time';

interface Props {
  at: string;
  /** Also shows the date and time, which are otherwise a tooltip. */
  inFull?: boolean;
}

/** A relative time with the exact one. */
export function Moment({ at, inFull = false }: Props) {
  const text = useText();
  const intl = useIntl();
  const moment = new Date(at);
  const [count, unit] = distance(moment, new Date());
  const relative =
    count === 0
      ? text('overview.just-now')
      : intl.formatRelativeTime(count, unit, { numeric: 'auto' });
  const exact = intl.formatDate(moment, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <time dateTime={at} title={exact}>
      {inFull ? `${relative} · ${exact}` : relative}
    </time>
  );
}
