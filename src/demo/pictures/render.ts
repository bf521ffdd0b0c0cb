import sharp from 'sharp';
import type { BannerOrder } from './banner';
import { BANNER_SIZES, banner } from './banner';
import { dice } from './colours';
import type { Sign } from './emblem';
import { EMBLEM, emblem } from './emblem';
import type { LightName } from './lights';
import { lights } from './lights';
import { HEIGHT, WIDTH } from './nature';
import type { Face } from './portrait';
import { PORTRAIT, portrait } from './portrait';
import type { SceneName } from './scenery';
import { scenes } from './scenery';
import { picture } from './svg';

/** What to draw. */
export type PictureOrder =
  | { kind: 'scene'; scene: SceneName; light: LightName; seed: number }
  | { kind: 'portrait'; face: Face }
  | { kind: 'emblem'; sign: Sign; ground: [string, string] }
  | ({ kind: 'banner' } & BannerOrder);

function draw(order: PictureOrder): string {
  switch (order.kind) {
    case 'scene':
      return picture(WIDTH, HEIGHT, [scenes[order.scene](lights[order.light], dice(order.seed))]);
    case 'portrait':
      return picture(PORTRAIT, PORTRAIT, [portrait(order.face)]);
    case 'emblem':
      return picture(EMBLEM, EMBLEM, [emblem(order.sign, order.ground)]);
    case 'banner': {
      const [width, height] = BANNER_SIZES[order.shape];
      return picture(width, height, [banner(order)]);
    }
  }
}

/** Renders a picture as JPEG, the format that newsrooms upload and that Strapi resizes. */
export const render = (order: PictureOrder): Promise<Buffer> =>
  sharp(Buffer.from(draw(order)))
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
    .toBuffer();
