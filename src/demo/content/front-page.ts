import type { Fields, Worded } from '../documents';
import type { PictureIds, PictureName } from './pictures';

export interface ListPlan {
  key: string;
  name: string;
  articles: string[];
}

/** Lists contain only published articles in Vietnamese. */
export const lists: readonly ListPlan[] = [
  {
    key: 'front-lead',
    name: 'Tin nổi bật trang nhất',
    articles: ['bridge', 'social-housing', 'shore-forest', 'hospital', 'one-stop'],
  },
  {
    key: 'most-important',
    name: 'Tin quan trọng',
    articles: ['ferry-stops', 'fewer-procedures', 'mass-work', 'road-works'],
  },
  {
    key: 'in-focus',
    name: 'Tiêu điểm',
    articles: ['shore-forest', 'rice', 'allowance-accounts', 'hill-school', 'e-logbook'],
  },
  {
    key: 'photo-stories',
    name: 'Phóng sự ảnh',
    articles: ['lantern-night', 'festival', 'night-market', 'mat-weaving'],
  },
];

export const bannerPositions: readonly Fields[] = [
  {
    key: 'top',
    name: 'Đầu trang',
    title: 'Thông tin',
    rotation: 'sequential',
    width: 970,
    height: 160,
  },
  {
    key: 'sidebar',
    name: 'Cột phải',
    title: 'Nên biết',
    rotation: 'random-one',
    width: 300,
    height: 250,
  },
];

interface BannerWords extends Fields {
  title: string;
  alt: string;
}

type Shown = BannerWords & { picture: PictureName; narrow?: PictureName };

interface BannerPlan {
  key: string;
  position: string;
  linkUrl: string;
  weight: number;
  /** Days before and after the load. @default without limits */
  runs?: { since: number; until: number };
  vi: Shown;
  en: Shown;
}

export const banners: readonly BannerPlan[] = [
  {
    key: 'online-services',
    position: 'top',
    linkUrl: 'https://dichvucong.vanhai.example',
    weight: 2,
    vi: {
      title: 'Nộp hồ sơ trực tuyến',
      alt: 'Nộp hồ sơ trực tuyến, 24 giờ mỗi ngày, 7 ngày mỗi tuần',
      picture: 'demo-banner-dich-vu-cong',
      narrow: 'demo-banner-dich-vu-cong-nho',
    },
    en: {
      title: 'Apply online',
      alt: 'Apply online, 24 hours a day, 7 days a week',
      picture: 'demo-banner-online-services',
      narrow: 'demo-banner-online-services-small',
    },
  },
  {
    key: 'travel',
    position: 'top',
    linkUrl: 'https://dulich.vanhai.example',
    weight: 1,
    vi: {
      title: 'Vân Hải mùa biển lặng',
      alt: 'Vân Hải mùa biển lặng: mời về ngắm bình minh Hòn Mây',
      picture: 'demo-banner-du-lich',
      narrow: 'demo-banner-du-lich-nho',
    },
    en: {
      title: 'Van Hai, calm seas',
      alt: 'Van Hai, calm seas: see the sun rise over Hon May',
      picture: 'demo-banner-travel',
      narrow: 'demo-banner-travel-small',
    },
  },
  {
    key: 'local-products',
    position: 'sidebar',
    linkUrl: 'https://nongsan.vanhai.example',
    weight: 1,
    vi: {
      title: 'Chợ nông sản cuối tuần',
      alt: 'Chợ nông sản cuối tuần, sáng thứ Bảy tại Bến Nghiêng',
      picture: 'demo-banner-nong-san',
    },
    en: {
      title: 'Farmers’ market',
      alt: 'Farmers’ market, Saturday mornings at Ben Nghieng',
      picture: 'demo-banner-market',
    },
  },
  {
    key: 'swimming-class',
    position: 'sidebar',
    linkUrl: 'https://hocboi.vanhai.example',
    weight: 1,
    vi: {
      title: 'Học bơi miễn phí',
      alt: 'Học bơi miễn phí, nhận đăng ký tại các trường',
      picture: 'demo-banner-hoc-boi',
    },
    en: {
      title: 'Learn to swim for free',
      alt: 'Learn to swim for free: sign up at your school',
      picture: 'demo-banner-swimming',
    },
  },
  {
    key: 'planting-day',
    position: 'sidebar',
    linkUrl: 'https://trongrung.vanhai.example',
    weight: 1,
    runs: { since: 7, until: 60 },
    vi: {
      title: 'Góp một cây, giữ một bờ',
      alt: 'Góp một cây, giữ một bờ: đăng ký ngày trồng rừng ngập mặn',
      picture: 'demo-banner-trong-rung',
    },
    en: {
      title: 'Plant a tree, hold the shore',
      alt: 'Plant a tree, hold the shore: join the mangrove planting days',
      picture: 'demo-banner-planting',
    },
  },
];

export const site = (pictures: PictureIds): Worded => ({
  vi: {
    siteName: 'Cổng thông tin tỉnh Vân Hải',
    tagline: 'Tin sát dân, chuyện thật, lời rõ',
    publisherName: 'Trung tâm Truyền thông tỉnh Vân Hải (hư cấu)',
    publisherLogo: pictures('demo-bieu-trung-cong'),
    contact: {
      address: 'Số 1 đường Bờ Sông, phường Bến Nghiêng, tỉnh Vân Hải',
      phone: '0000 123 456',
      email: 'toasoan@vanhai.example',
    },
    socialLinks: [
      { network: 'Facebook', url: 'https://facebook.example/vanhai' },
      { network: 'YouTube', url: 'https://youtube.example/vanhai' },
    ],
    frontendUrl: 'https://vanhai.example',
  },
  en: {
    siteName: 'Van Hai Province Portal',
    tagline: 'Near news, real matters, plain words',
    publisherName: 'Van Hai Provincial Media Centre (fictional)',
    contact: {
      address: '1 Riverside Road, Ben Nghieng ward, Van Hai province',
      phone: '0000 123 456',
      email: 'newsroom@vanhai.example',
    },
  },
});
