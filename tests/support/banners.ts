import { request } from 'node:http';
import type { App } from './app';
import { ageCaches } from './clock';
import type { Answer, Entry } from './http';
import { uploadPicture } from './upload';
import { freshVisitor } from './visitors';

export const BANNERS = '/api/newsroom/published/banners';
export const HOUR = 3_600_000;

interface ShownBanner {
  documentId: string;
  title: string;
  image: { sizes: unknown[] };
  mobileImage: unknown;
}

/** Response of the banners endpoint. */
export interface BannersAnswer {
  data: { key: string; banners: ShownBanner[] }[];
  meta: { locale: string };
  error?: { details: { code: string } };
}

/** Response to a report of impressions. */
export interface ImpressionsAnswer {
  data: { counted: number; banners: { counted: boolean; reason?: string }[] } | null;
}

interface Figures {
  documentId: string;
  title: string | null;
  position: string | null;
  impressions: number;
  clicks: number;
  rate: number | null;
}

export const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** Expires the cache of banners, which lasts half a second. */
export const lookAnew = (): void => ageCaches(520);

/** Target of a banner's link, and whether the click was counted. */
export const told = ({ status, headers }: Answer<unknown>) => [
  status,
  headers.get('location'),
  headers.get('newsroom-click'),
];

/** Loads a link with a browser's navigation headers: `fetch` always sends the headers of a script. */
const load = (url: URL, headers: Record<string, string>): Promise<Answer<string>> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => (body += part));
      answer.on('end', () => {
        const given = new Headers();
        for (const [name, value] of Object.entries(answer.headers)) given.set(name, String(value));
        resolve({ status: answer.statusCode ?? 0, headers: given, body });
      });
    });
    asked.on('error', reject).end();
  });

/** Creates banners, and uses them as readers do. */
export async function createBanners(app: App) {
  const picture = await uploadPicture(app.admin, 'banner.png');
  const documents = (type: string) =>
    app.strapi.documents(`plugin::newsroom.${type}` as never) as unknown as Record<
      'create' | 'update' | 'delete',
      (given: object) => Promise<Entry>
    >;
  const ask = (query = '', headers: Record<string, string> = {}) =>
    app.api().get<BannersAnswer>(`${BANNERS}${query}`, headers);

  return {
    picture,
    documents,
    position: (key: string, more: object = {}) =>
      documents('banner-position').create({
        data: { name: key, key, rotation: 'all', width: 300, height: 250, ...more },
      }),
    banner(title: string, position: Entry, more: object = {}): Promise<Entry> {
      const data = {
        ...{ title, image: picture, position: position.documentId },
        ...{ linkUrl: `https://example.org/${encodeURIComponent(title)}?a=1&b=2`, ...more },
      };
      return documents('banner').create({ data, locale: 'vi' });
    },
    ask,
    async titlesIn(key: string, more = ''): Promise<string[] | undefined> {
      const { body } = await ask(`?position=${key}${more}`);
      return body.data[0]?.banners.map(({ title }) => title);
    },
    go: (documentId: string, headers: Record<string, string> = freshVisitor(), query = '') =>
      load(new URL(`${BANNERS}/${documentId}/go${query}`, app.url), headers),
    show: (banners: unknown, headers: Record<string, string> = freshVisitor()) =>
      app.api().post<ImpressionsAnswer>(`${BANNERS}/impressions`, { banners }, headers),
    async figuresOf(documentId: string): Promise<Figures | undefined> {
      const service = app.strapi
        .plugin('newsroom')
        .service<{ figures: (days: object) => Promise<Figures[]> }>('banners');
      const figures = await service.figures({ from: '2000-01-01', to: '2999-12-31' });
      return figures.find((one) => one.documentId === documentId);
    },
  };
}
