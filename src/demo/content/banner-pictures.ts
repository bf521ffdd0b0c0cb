import type { BannerOrder } from '../pictures/banner';

type Look = Omit<BannerOrder, 'title' | 'note'>;

const looks = {
  services: {
    shape: 'wide',
    scene: 'oneStop',
    light: 'day',
    window: [330, 330, 0.74],
    ground: '#14507a',
    accent: '#ffd166',
  },
  travel: {
    shape: 'wide',
    scene: 'beach',
    light: 'day',
    window: [380, 330, 0.74],
    ground: '#0f6b7f',
    accent: '#ffe08a',
  },
  servicesBox: {
    shape: 'box',
    scene: 'oneStop',
    light: 'day',
    window: [340, 330, 0.48],
    ground: '#14507a',
    accent: '#ffd166',
  },
  travelBox: {
    shape: 'box',
    scene: 'beach',
    light: 'day',
    window: [390, 330, 0.5],
    ground: '#0f6b7f',
    accent: '#ffe08a',
  },
  market: {
    shape: 'box',
    scene: 'terraces',
    light: 'day',
    window: [230, 330, 0.5],
    ground: '#2f6b3a',
    accent: '#f6d365',
  },
  swimming: {
    shape: 'box',
    scene: 'pool',
    light: 'day',
    window: [220, 170, 0.48],
    ground: '#14507a',
    accent: '#8fe3f5',
  },
  forest: {
    shape: 'box',
    scene: 'mangrove',
    light: 'day',
    window: [400, 390, 0.56],
    ground: '#1f4d3f',
    accent: '#f2b705',
  },
} satisfies Record<string, Look>;

const words = (look: Look, alt: string, note: string, ...title: string[]) => ({
  order: { kind: 'banner' as const, ...look, title, note },
  alt,
});

/** The text is part of the picture, so each language has its own. */
export const bannerPictures = {
  'demo-banner-dich-vu-cong': words(
    looks.services,
    'Nộp hồ sơ trực tuyến',
    '24 giờ mỗi ngày, 7 ngày mỗi tuần',
    'Nộp hồ sơ',
    'trực tuyến'
  ),
  'demo-banner-online-services': words(
    looks.services,
    'Apply online',
    '24 hours a day, 7 days a week',
    'Apply',
    'online'
  ),
  'demo-banner-du-lich': words(
    looks.travel,
    'Vân Hải mùa biển lặng',
    'Mời về ngắm bình minh Hòn Mây',
    'Vân Hải',
    'mùa biển lặng'
  ),
  'demo-banner-travel': words(
    looks.travel,
    'Van Hai in the calm season',
    'See the sun rise over Hon May',
    'Van Hai,',
    'calm seas'
  ),
  'demo-banner-dich-vu-cong-nho': words(
    looks.servicesBox,
    'Nộp hồ sơ trực tuyến',
    '24 giờ mỗi ngày',
    'Nộp hồ sơ',
    'trực tuyến'
  ),
  'demo-banner-online-services-small': words(
    looks.servicesBox,
    'Apply online',
    '24 hours a day',
    'Apply',
    'online'
  ),
  'demo-banner-du-lich-nho': words(
    looks.travelBox,
    'Vân Hải mùa biển lặng',
    'Mời về ngắm bình minh',
    'Vân Hải',
    'mùa biển lặng'
  ),
  'demo-banner-travel-small': words(
    looks.travelBox,
    'Van Hai in the calm season',
    'See the sun rise',
    'Van Hai,',
    'calm seas'
  ),
  'demo-banner-nong-san': words(
    looks.market,
    'Chợ nông sản cuối tuần',
    'Sáng thứ Bảy, Bến Nghiêng',
    'Chợ nông sản',
    'cuối tuần'
  ),
  'demo-banner-market': words(
    looks.market,
    'Farmers’ market',
    'Saturdays, Ben Nghieng',
    'Farmers’',
    'market'
  ),
  'demo-banner-hoc-boi': words(
    looks.swimming,
    'Học bơi miễn phí',
    'Nhận đăng ký tại các trường',
    'Học bơi',
    'miễn phí'
  ),
  'demo-banner-swimming': words(
    looks.swimming,
    'Free swimming classes',
    'Sign up at your school',
    'Learn to swim',
    'for free'
  ),
  'demo-banner-trong-rung': words(
    looks.forest,
    'Góp một cây, giữ một bờ',
    'Đăng ký ngày trồng rừng',
    'Góp một cây',
    'giữ một bờ'
  ),
  'demo-banner-planting': words(
    looks.forest,
    'Plant a tree, hold the shore',
    'Join the planting days',
    'Plant a tree',
    'hold the shore'
  ),
};
