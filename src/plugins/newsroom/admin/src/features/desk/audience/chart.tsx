import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTheme } from 'styled-components';
import { fullPeriod, shortPeriod } from './dates';

export interface Series {
  name: string;
  color: SeriesColor;
  values: readonly number[];
}

export type SeriesColor = 'primary600' | 'success600';

export interface ChartProps {
  title: string;
  periods: readonly string[];
  series: readonly Series[];
  height: number;
  /** For narrow places: hides the y axis and shows fewer labels on the x axis. */
  isSmall?: boolean;
}

interface Point {
  period: string;
  [name: string]: string | number;
}

/** Tooltip of the period selected with the pointer or the arrow keys. */
function Said({ point, series }: { point: Point | undefined; series: readonly Series[] }) {
  const intl = useIntl();
  if (!point) return null;
  return (
    <Box background="neutral0" borderColor="neutral200" hasRadius shadow="popupShadow" padding={3}>
      <Typography tag="p" variant="pi" fontWeight="bold" textColor="neutral800">
        {fullPeriod(intl, point.period)}
      </Typography>
      {series.map(({ name, color }, nth) => (
        <Flex key={name} gap={2} justifyContent="space-between">
          <Typography variant="pi" textColor={color}>
            {name}
          </Typography>
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {intl.formatNumber(Number(point[`value${nth}`]))}
          </Typography>
        </Flex>
      ))}
    </Box>
  );
}

/** Line chart over time; the first series is filled. Loaded lazily, because the chart library is large. */
export default function Chart({ title, periods, series, height, isSmall = false }: ChartProps) {
  const intl = useIntl();
  const { colors } = useTheme();
  const points = periods.map((period, at): Point => ({
    period,
    ...Object.fromEntries(series.map(({ values }, nth) => [`value${nth}`, values[at] ?? 0])),
  }));
  const text = { fill: colors.neutral600, fontSize: 11 };
  const line = { stroke: colors.neutral200 };
  // Compact notation only from 100,000 on: it would round 2,850 to "2.9K".
  const most = Math.max(0, ...series.flatMap(({ values }) => values));
  const say = (value: number) =>
    intl.formatNumber(value, most < 100_000 ? {} : { notation: 'compact' });
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart
        accessibilityLayer
        data={points}
        title={title}
        margin={{ top: 8, right: isSmall ? 4 : 12, bottom: 0, left: isSmall ? 4 : 0 }}
      >
        <CartesianGrid vertical={false} stroke={colors.neutral150} />
        <XAxis
          dataKey="period"
          tickFormatter={(period: string) => shortPeriod(intl, period)}
          tick={text}
          axisLine={line}
          tickLine={false}
          minTickGap={isSmall ? 36 : 24}
        />
        <YAxis
          hide={isSmall}
          width={48}
          allowDecimals={false}
          tickFormatter={say}
          tick={text}
          axisLine={false}
          tickLine={false}
        />
        <Tooltip
          cursor={{ stroke: colors.neutral300 }}
          content={({ payload }) => (
            <Said point={payload[0]?.payload as Point | undefined} series={series} />
          )}
        />
        {series.map(({ name, color }, nth) => {
          const drawn = {
            dataKey: `value${nth}`,
            name,
            type: 'monotone' as const,
            stroke: colors[color],
            strokeWidth: 2,
            isAnimationActive: false,
            dot: points.length === 1,
          };
          return nth === 0 ? (
            <Area key={name} {...drawn} fill={colors[color]} fillOpacity={0.12} />
          ) : (
            <Line key={name} {...drawn} strokeDasharray="5 3" />
          );
        })}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
