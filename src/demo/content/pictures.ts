import type { Face } from '../pictures/portrait';
import type { LightName } from '../pictures/lights';
import type { PictureOrder } from '../pictures/render';
import type { SceneName } from '../pictures/scenery';
import { bannerPictures } from './banner-pictures';

/** A picture with its texts in the media library. */
export interface PicturePlan {
  order: PictureOrder;
  alt: string;
}

const scene = (name: SceneName, light: LightName, seed: number, alt: string): PicturePlan => ({
  order: { kind: 'scene', scene: name, light, seed },
  alt,
});

const portrait = (alt: string, face: Face): PicturePlan => ({
  order: { kind: 'portrait', face },
  alt,
});

/** All pictures of the demo, by name in the media library. */
export const pictures = {
  'demo-cau-van-hai-binh-minh': scene(
    'bridge',
    'dawn',
    11,
    'Cầu dây văng hai trụ tháp lúc bình minh'
  ),
  'demo-cau-van-hai-ngay-hop-long': scene(
    'bridge',
    'day',
    27,
    'Cầu dây văng hai trụ tháp giữa trưa'
  ),
  'demo-trung-tam-hanh-chinh': scene('town', 'dusk', 12, 'Phố xá trung tâm tỉnh lên đèn'),
  'demo-bo-phan-mot-cua': scene('oneStop', 'day', 31, 'Người dân làm thủ tục tại bộ phận một cửa'),
  'demo-ruong-lua-huu-co': scene('terraces', 'day', 13, 'Ruộng lúa xanh vàng dưới nắng'),
  'demo-ruong-lua-cuoi-chieu': scene('terraces', 'dusk', 40, 'Ruộng lúa lúc hoàng hôn'),
  'demo-le-hoi-cau-ngu': scene('procession', 'dawn', 14, 'Đoàn thuyền buồm ra cửa biển'),
  'demo-thuyen-ve-ben': scene('harbour', 'dusk', 23, 'Thuyền cá về bến lúc hoàng hôn'),
  'demo-lop-hoc-boi': scene('pool', 'day', 15, 'Học sinh tập bơi trong làn phao'),
  'demo-ben-ca-truoc-bao': scene(
    'storm',
    'rain',
    16,
    'Tàu cá neo đậu trong mưa, cờ báo bão kéo cao'
  ),
  'demo-cang-ca': scene('fishPort', 'day', 17, 'Bốc dỡ cá ở cảng'),
  'demo-cang-ca-som-mai': scene('harbour', 'dawn', 18, 'Cảng cá lúc sớm mai'),
  'demo-doi-thong-van-hai': scene('pineHills', 'dawn', 61, 'Đồi thông trong sương sớm'),
  'demo-rung-ngap-man': scene('mangrove', 'day', 62, 'Thuyền nhỏ dưới tán rừng ngập mặn'),
  'demo-rung-ngap-man-chieu': scene('mangrove', 'dusk', 63, 'Rừng ngập mặn lúc chiều xuống'),
  'demo-vuon-uom': scene('nursery', 'day', 64, 'Vườn ươm cây đước giống'),
  'demo-duong-ven-bien': scene('roadWorks', 'day', 65, 'Xe lu thảm nhựa đường ven biển'),
  'demo-benh-vien-tinh': scene(
    'hospital',
    'day',
    66,
    'Mặt tiền bệnh viện, xe cứu thương trước sảnh'
  ),
  'demo-kham-benh': scene('clinic', 'day', 67, 'Bác sĩ khám cho người cao tuổi'),
  'demo-truong-ban-tru': scene('school', 'day', 68, 'Sân trường bán trú giờ tan lớp'),
  'demo-thu-vien-so': scene('library', 'day', 69, 'Học sinh đọc sách trên máy tính bảng'),
  'demo-nha-o-xa-hoi': scene('buildingSite', 'day', 70, 'Công trường nhà ở xã hội'),
  'demo-chi-tra-tro-cap': scene(
    'payment',
    'day',
    75,
    'Nhân viên hướng dẫn người cao tuổi nhận tiền qua tài khoản'
  ),
  'demo-ky-ket-thi-dua': scene('signing', 'day', 76, 'Đại diện các đơn vị ký giao ước thi đua'),
  'demo-hoi-nghi': scene('meeting', 'day', 77, 'Hội nghị tại hội trường tỉnh'),
  'demo-dua-thuyen': scene('boatRace', 'day', 78, 'Ba thuyền đua tranh nhau về đích'),
  'demo-san-van-dong': scene('stadium', 'day', 79, 'Vận động viên về đích trên đường chạy'),
  'demo-chay-binh-minh': scene(
    'sunriseRun',
    'dawn',
    80,
    'Đoàn chạy bộ trên đường ven biển lúc mặt trời mọc'
  ),
  'demo-cho-dem': scene('nightMarket', 'night', 81, 'Gian hàng chợ đêm dưới đèn lồng'),
  'demo-hoa-dang': scene('lanternNight', 'night', 82, 'Hoa đăng trôi trên sông'),
  'demo-pho-co-len-den': scene('town', 'night', 83, 'Dãy phố ven sông về đêm'),
  'demo-lang-chieu': scene('matWeaving', 'day', 84, 'Phơi cói và dệt chiếu ngoài sân'),
  'demo-bien-hon-may': scene('beach', 'day', 85, 'Bãi biển trông ra đảo Hòn Mây'),
  'demo-thua-dat': scene('parcels', 'day', 86, 'Sơ đồ thửa đất nhìn từ trên cao'),
  'demo-nguyen-thu-ha': portrait('Chân dung Nguyễn Thu Hà', {
    hair: 'bob',
    ground: ['#f7c59f', '#e98a6d'],
    shirt: '#2f6f9f',
  }),
  'demo-tran-quoc-bao': portrait('Chân dung Trần Quốc Bảo', {
    hair: 'short',
    ground: ['#a8d5ba', '#5f9ea0'],
    shirt: '#f2efe6',
    jacket: '#3d4f66',
  }),
  'demo-le-mai-anh': portrait('Chân dung Lê Mai Anh', {
    hair: 'long',
    ground: ['#f6d6e0', '#c98bb9'],
    shirt: '#7b4b94',
  }),
  'demo-phan-minh-duc': portrait('Chân dung Phan Minh Đức', {
    hair: 'side',
    ground: ['#cfe3f7', '#7ba7d0'],
    shirt: '#e07a3f',
    glasses: true,
  }),
  'demo-dinh-hong-nhung': portrait('Chân dung Đinh Hồng Nhung', {
    hair: 'bun',
    ground: ['#fde7b0', '#e3b04b'],
    shirt: '#f7f3ea',
    jacket: '#8d2f3c',
  }),
  'demo-hoang-gia-khanh': portrait('Chân dung Hoàng Gia Khánh', {
    hair: 'grey',
    ground: ['#dcdcd0', '#a3b18a'],
    shirt: '#4d6b8a',
    glasses: true,
  }),
  'demo-bieu-trung-cong': {
    order: { kind: 'emblem', sign: 'portal', ground: ['#2e86ab', '#1b4f72'] },
    alt: 'Biểu trưng Cổng thông tin tỉnh Vân Hải',
  },
  'demo-bieu-trung-bao': {
    order: { kind: 'emblem', sign: 'newspaper', ground: ['#c8553d', '#7d2b20'] },
    alt: 'Biểu trưng Báo Vân Hải',
  },
  'demo-bieu-trung-dai': {
    order: { kind: 'emblem', sign: 'station', ground: ['#5b5f97', '#2f3061'] },
    alt: 'Biểu trưng Đài Vân Hải',
  },
  'demo-bieu-trung-thong-tan': {
    order: { kind: 'emblem', sign: 'lighthouse', ground: ['#2e9b86', '#14524a'] },
    alt: 'Biểu trưng Thông tấn Miền Biển',
  },
  'demo-bieu-trung-khi-tuong': {
    order: { kind: 'emblem', sign: 'weather', ground: ['#4aa3df', '#1f5f8b'] },
    alt: 'Biểu trưng Đài Khí tượng Thủy văn Vân Hải',
  },
  ...bannerPictures,
} satisfies Record<string, PicturePlan>;

export type PictureName = keyof typeof pictures;

/** Returns the media library ID of a picture. */
export type PictureIds = (name: PictureName) => number;
