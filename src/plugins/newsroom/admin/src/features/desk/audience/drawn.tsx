import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { lazy, Suspense, useId } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useText } from '../../../texts';
import type { ChartProps } from './chart';
import { fullPeriod } from './dates';

const Chart = lazy(() => import('./chart'));

const Numbers = styled.table`
  border-collapse: collapse;
  margin-top: ${({ theme }) => theme.spaces[2]};
  width: 100%;

  th,
  td {
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    padding: ${({ theme }) => theme.spaces[1]} ${({ theme }) => theme.spaces[2]};
    text-align: right;
  }

  th:first-child {
    font-weight: normal;
    text-align: left;
  }
`;

const Folded = styled.details`
  margin-top: ${({ theme }) => theme.spaces[2]};

  summary {
    color: ${({ theme }) => theme.colors.primary600};
    cursor: pointer;
    font-size: ${({ theme }) => theme.fontSizes[1]};
    width: fit-content;
  }

  > div {
    max-height: 32rem;
    overflow: auto;
  }
`;

/** A chart, and its numbers as a table for screen readers and for reading exact values. */
export function Drawn({ by = 'day', ...chart }: ChartProps & { by?: 'day' | 'month' }) {
  const text = useText();
  const intl = useIntl();
  const id = useId();
  const { title, periods, series, height } = chart;
  return (
    <Box tag="figure" aria-labelledby={id} width="100%">
      <span id={id} hidden>
        {title}
      </span>
      {series.length > 1 && (
        <Flex gap={4} paddingBottom={2} wrap="wrap" aria-hidden>
          {series.map(({ name, color }) => (
            <Flex key={name} gap={2}>
              <Box width="1.2rem" height="0.4rem" background={color} hasRadius />
              <Typography variant="pi" textColor="neutral600">
                {name}
              </Typography>
            </Flex>
          ))}
        </Flex>
      )}
      <Suspense
        fallback={
          <Flex height={`${height}px`} justifyContent="center">
            <Loader small />
          </Flex>
        }
      >
        <Chart {...chart} />
      </Suspense>
      <Folded>
        <summary>{text('audience.chart.table')}</summary>
        <div>
          <Numbers>
            <thead>
              <tr>
                <th scope="col">
                  {text(by === 'day' ? 'audience.chart.day' : 'audience.chart.month')}
                </th>
                {series.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {periods.map((period, at) => (
                <tr key={period}>
                  <th scope="row">{fullPeriod(intl, period)}</th>
                  {series.map(({ name, values }) => (
                    <td key={name}>{intl.formatNumber(values[at] ?? 0)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Numbers>
        </div>
      </Folded>
    </Box>
  );
}
