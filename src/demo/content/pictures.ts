import type { PictureOrder } from '../pictures/scenes';

const wide = { width: 1200, height: 675 };
const square = { width: 480, height: 480 };

/** Every picture of the demo by its name in the media library. */
export const pictures = {
  'demo-cau-van-hai-binh-minh': { scene: 'bridge', light: 'dawn', seed: 11, ...wide },
  'demo-cau-van-hai-ngay-hop-long': { scene: 'bridge', light: 'day', seed: 27, ...wide },
  'demo-trung-tam-hanh-chinh': { scene: 'town', light: 'dusk', seed: 12, ...wide },
  'demo-ruong-lua-huu-co': { scene: 'terraces', light: 'day', seed: 13, ...wide },
  'demo-ruong-lua-cuoi-chieu': { scene: 'terraces', light: 'dusk', seed: 40, ...wide },
  'demo-le-hoi-cau-ngu': { scene: 'harbour', light: 'dawn', seed: 14, ...wide },
  'demo-thuyen-ve-ben': { scene: 'harbour', light: 'dusk', seed: 23, ...wide },
  'demo-lop-hoc-boi': { scene: 'pool', light: 'day', seed: 15, ...wide },
  'demo-ben-ca-truoc-bao': { scene: 'harbour', light: 'rain', seed: 16, ...wide },
  'demo-doi-thong-van-hai': { scene: 'hills', light: 'dawn', seed: 61, ...wide },
  'demo-nguyen-thu-ha': { scene: 'portrait', light: 'dawn', seed: 3, ...square },
  'demo-tran-quoc-bao': { scene: 'portrait', light: 'day', seed: 8, ...square },
  'demo-le-mai-anh': { scene: 'portrait', light: 'dusk', seed: 5, ...square },
  'demo-bieu-trung-cong': { scene: 'badge', light: 'day', seed: 1, ...square },
  'demo-bieu-trung-bao': { scene: 'badge', light: 'dusk', seed: 2, ...square },
  'demo-bieu-trung-thong-tan': { scene: 'badge', light: 'rain', seed: 4, ...square },
  'demo-banner-dich-vu-cong': { scene: 'town', light: 'dawn', seed: 71, width: 970, height: 160 },
  'demo-banner-du-lich': { scene: 'harbour', light: 'day', seed: 72, width: 970, height: 160 },
  'demo-banner-nong-san': { scene: 'terraces', light: 'dawn', seed: 73, width: 300, height: 250 },
  'demo-banner-hoc-boi': { scene: 'pool', light: 'dawn', seed: 74, width: 300, height: 250 },
} satisfies Record<string, PictureOrder>;

export type PictureName = keyof typeof pictures;

/** Gives the id of a picture that is in the media library. */
export type PictureIds = (name: PictureName) => number;
