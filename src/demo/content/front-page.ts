import type { Fields, Worded } from '../documents';
import type { PictureIds, PictureName } from './pictures';

export interface ListPlan {
  key: string;
  name: string;
  articles: string[];
}

export const lists: readonly ListPlan[] = [
  { key: 'front-lead', name: 'Tiêu điểm trang nhất', articles: ['bridge', 'one-stop', 'rice'] },
  { key: 'front-weekend', name: 'Đọc cuối tuần', articles: ['festival', 'rice', 'swimming'] },
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

export interface BannerPlan {
  key: string;
  position: string;
  image: PictureName;
  linkUrl: string;
  weight: number;
  vi: BannerWords;
  en: BannerWords;
}

export const banners: readonly BannerPlan[] = [
  {
    key: 'online-services',
    position: 'top',
    image: 'demo-banner-dich-vu-cong',
    linkUrl: 'https://dichvucong.vanhai.example',
    weight: 2,
    vi: { title: 'Nộp hồ sơ trực tuyến', alt: 'Thành phố buổi sớm: nộp hồ sơ trực tuyến, 24 giờ' },
    en: { title: 'Apply online', alt: 'The town at dawn: apply online at any hour' },
  },
  {
    key: 'travel',
    position: 'top',
    image: 'demo-banner-du-lich',
    linkUrl: 'https://dulich.vanhai.example',
    weight: 1,
    vi: { title: 'Mùa biển lặng', alt: 'Thuyền buồm trên biển xanh: mời về Vân Hải mùa biển lặng' },
    en: {
      title: 'Calm sea season',
      alt: 'Sails on a blue sea: come to Van Hai in the calm season',
    },
  },
  {
    key: 'local-products',
    position: 'sidebar',
    image: 'demo-banner-nong-san',
    linkUrl: 'https://nongsan.vanhai.example',
    weight: 1,
    vi: { title: 'Chợ nông sản cuối tuần', alt: 'Ruộng lúa: chợ nông sản mở sáng thứ Bảy' },
    en: {
      title: 'Weekend farmers’ market',
      alt: 'Rice fields: farmers’ market on Saturday mornings',
    },
  },
  {
    key: 'swimming-class',
    position: 'sidebar',
    image: 'demo-banner-hoc-boi',
    linkUrl: 'https://hocboi.vanhai.example',
    weight: 1,
    vi: { title: 'Đăng ký lớp bơi hè', alt: 'Bể bơi: nhận đăng ký lớp bơi miễn phí' },
    en: { title: 'Free swimming classes', alt: 'A pool: sign up for free swimming classes' },
  },
];

export const site = (pictures: PictureIds): Worded => ({
  vi: {
    siteName: 'Cổng thông tin tỉnh Vân Hải',
    tagline: 'Tin gần, việc thật, nói rõ ràng',
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
