import { Flex, Loader } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { useText } from '../../../texts';
import { listOf } from '../overview/addresses';
import { Nothing, Panel } from '../overview/panel';
import { useBanners } from './api';
import type { Asked } from './asked';
import { given } from './asked';
import { DownloadButton } from './download';
import { Failed } from '../overview/failed';
import { Numbers } from './table';

/** Table of impressions and clicks per banner. */
export function Banners({ asked: { range, from, to, locale } }: { asked: Asked }) {
  const text = useText();
  const intl = useIntl();
  const asked = given({ range, from, to, locale });
  const { data, isError, isFetching, refetch } = useBanners(asked);
  return (
    <Panel title={text('audience.banners.title')} hint={text('audience.banners.hint')}>
      {isError && <Failed message="audience.error" isFetching={isFetching} refetch={refetch} />}
      {!isError && !data && (
        <Flex justifyContent="center" padding={6}>
          <Loader small />
        </Flex>
      )}
      {!isError && data?.data.length === 0 && <Nothing>{text('audience.banners.empty')}</Nothing>}
      {!isError && data && data.data.length > 0 && (
        <>
          <Flex justifyContent="flex-end" paddingBottom={2}>
            <DownloadButton
              file="banners"
              label="audience.file.banners"
              asked={asked}
              name={`banners-${data.meta.range.from}-${data.meta.range.to}`}
            />
          </Flex>
          <Numbers aria-busy={isFetching} aria-label={text('audience.banners.title')}>
            <thead>
              <tr>
                <th scope="col">{text('audience.banners.name')}</th>
                <th scope="col">{text('audience.banners.position')}</th>
                <th scope="col">{text('audience.banners.impressions')}</th>
                <th scope="col">{text('audience.banners.clicks')}</th>
                <th scope="col">{text('audience.banners.rate')}</th>
              </tr>
            </thead>
            <tbody>
              {data.data.map(({ documentId, title, position, impressions, clicks, rate }) => (
                <tr key={documentId}>
                  <th scope="row">
                    {title === null ? (
                      text('audience.banners.deleted')
                    ) : (
                      <Link to={`${listOf('banner')}/${documentId}`}>{title}</Link>
                    )}
                  </th>
                  <td data-name={text('audience.banners.position')}>{position ?? '–'}</td>
                  <td data-name={text('audience.banners.impressions')}>
                    {intl.formatNumber(impressions)}
                  </td>
                  <td data-name={text('audience.banners.clicks')}>{intl.formatNumber(clicks)}</td>
                  <td data-name={text('audience.banners.rate')}>
                    {rate === null
                      ? '–'
                      : intl.formatNumber(rate, {
                          style: 'percent',
                          minimumFractionDigits: 1,
                          maximumFractionDigits: 1,
                        })}
                  </td>
                </tr>
              ))}
            </tbody>
          </Numbers>
        </>
      )}
    </Panel>
  );
}
