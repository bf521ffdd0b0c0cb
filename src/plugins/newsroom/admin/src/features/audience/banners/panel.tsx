import { Box, Flex, Status, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useForm, useQueryParams } from '@strapi/strapi/admin';
import type { TextKey } from '../../../texts';
import { useText } from '../../../texts';
import type { PictureInForm, Size } from './facts';
import { fits, pictureIn, positionIn, stateIn } from './facts';
import { usePositionSize } from './position';

const BANNER = 'plugin::newsroom.banner';

interface PanelProps {
  model: string;
  documentId?: string;
}

/** Panel beside a banner's form: a preview in its position, and whether readers see it. Updates while typing. */
export function BannerPanel({ model, documentId }: PanelProps) {
  const text = useText();
  if (model !== BANNER) return null;
  return { title: text('banners.preview.title'), content: <Preview documentId={documentId} /> };
}

const STATES = {
  active: ['banners.state.active', 'success'],
  scheduled: ['banners.state.scheduled', 'secondary'],
  over: ['banners.state.over', 'neutral'],
  off: ['banners.state.off', 'neutral'],
} as const satisfies Record<string, readonly [TextKey, string]>;

function Preview({ documentId }: { documentId: string | undefined }) {
  const text = useText();
  const values = useForm('NewsroomBanner', (form) => form.values as Record<string, unknown>);
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const size = usePositionSize({
    position: positionIn(values['position']),
    banner: documentId,
    locale: query.plugins?.i18n?.locale,
  });
  const [word, variant] = STATES[stateIn(values, Date.now())];
  const [wide, narrow] = [pictureIn(values['image']), pictureIn(values['mobileImage'])];
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Box>
        <Status variant={variant} size="S" width="auto">
          <Typography tag="span" variant="omega" fontWeight="bold">
            {text(word)}
          </Typography>
        </Status>
      </Box>
      {wide ? (
        <Picture picture={wide} place={size} name="banners.preview.wide" />
      ) : (
        <Typography textColor="neutral600">{text('banners.preview.none')}</Typography>
      )}
      {narrow && <Picture picture={narrow} place={undefined} name="banners.preview.narrow" />}
    </Flex>
  );
}

interface PictureProps {
  picture: PictureInForm;
  place: Size | undefined;
  name: TextKey;
}

const measures = (width: number | null, height: number | null) =>
  width && height ? `${width} × ${height}` : '';

/** The local upload provider stores URLs relative to the server. */
function addressOf(url: string): string {
  const { backendURL = '' } = window.strapi as { backendURL?: string };
  return url.startsWith('/') ? `${backendURL.replace(/\/$/, '')}${url}` : url;
}

function Picture({ picture, place, name }: PictureProps) {
  const text = useText();
  const { width, height } = place ?? picture;
  return (
    <Flex tag="figure" direction="column" alignItems="stretch" gap={1} margin={0}>
      <Box
        background="neutral150"
        borderColor="neutral300"
        borderStyle="dashed"
        borderWidth="1px"
        maxWidth={width ? `${width}px` : '100%'}
        width="100%"
        overflow="hidden"
        style={{ aspectRatio: width && height ? `${width} / ${height}` : undefined }}
      >
        <img
          src={addressOf(picture.url)}
          alt=""
          style={{ display: 'block', width: '100%', height: '100%', objectFit: 'contain' }}
        />
      </Box>
      <Typography tag="figcaption" variant="pi" textColor="neutral600">
        {text(name)} {measures(picture.width, picture.height)}
      </Typography>
      {place && fits(picture, place) === false && (
        <Flex gap={2} alignItems="flex-start">
          <Box shrink={0} aria-hidden lineHeight={0} paddingTop={1}>
            <WarningCircle fill="warning600" />
          </Box>
          <Typography variant="pi">
            {text('banners.preview.misfit', { place: measures(place.width, place.height) })}
          </Typography>
        </Flex>
      )}
    </Flex>
  );
}
