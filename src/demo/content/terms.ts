import type { Worded } from '../documents';
import type { PictureName } from './pictures';

const named = (vi: string, en: string): Worded => ({ vi: { name: vi }, en: { name: en } });

export const topics: Readonly<Record<string, Worded>> = {
  bridge: {
    vi: {
      name: 'Cầu Vân Hải 2',
      description: 'Từ ngày khởi công đến ngày thông xe cây cầu thứ hai qua sông Vân.',
    },
    en: {
      name: 'Van Hai Bridge 2',
      description: 'From the first pile to the first car on the second bridge over the Van River.',
    },
  },
  'digital-shift': {
    vi: {
      name: 'Chuyển đổi số toàn tỉnh',
      description: 'Thủ tục lên mạng, dữ liệu dùng chung, người dân đỡ phải đi lại.',
    },
    en: {
      name: 'A province goes digital',
      description: 'Paperwork moves online, offices share data, people travel less.',
    },
  },
  'storm-season': {
    vi: {
      name: 'Chủ động trước mùa bão',
      description: 'Cảnh báo, phương án và kinh nghiệm ứng phó với bão, lũ, triều cường.',
    },
    en: {
      name: 'Ready for the storm season',
      description: 'Warnings, plans and what people have learned from storms, floods and tides.',
    },
  },
  'near-the-people': {
    vi: {
      name: 'Gần dân, sát cơ sở',
      description: 'Công tác dân vận, đối thoại và những việc làm được bắt đầu từ ý kiến của dân.',
    },
    en: {
      name: 'Close to the people',
      description: 'Listening, dialogue, and work that began with what residents had to say.',
    },
  },
  'sea-season': {
    vi: {
      name: 'Vân Hải mùa biển lặng',
      description: 'Lễ hội, chợ đêm, giải đua và những điểm đến trong mùa du lịch.',
    },
    en: {
      name: 'Van Hai in the calm season',
      description: 'Festivals, night markets, races and places to go while the sea is quiet.',
    },
  },
};

/** Cover pictures of topic pages. */
export const topicCovers: Readonly<Record<string, PictureName>> = {
  bridge: 'demo-cau-van-hai-ngay-hop-long',
  'digital-shift': 'demo-bo-phan-mot-cua',
  'storm-season': 'demo-ben-ca-truoc-bao',
  'near-the-people': 'demo-hoi-nghi',
  'sea-season': 'demo-bien-hon-may',
};

export const tags: Readonly<Record<string, Worded>> = {
  roads: named('Hạ tầng giao thông', 'Roads and bridges'),
  'online-services': named('Dịch vụ công trực tuyến', 'Online services'),
  'organic-rice': named('Lúa hữu cơ', 'Organic rice'),
  'salt-water': named('Xâm nhập mặn', 'Salt water'),
  'fishing-villages': named('Làng chài', 'Fishing villages'),
  forest: named('Rừng phòng hộ', 'Protective forest'),
  'health-insurance': named('Bảo hiểm y tế', 'Health insurance'),
  housing: named('Nhà ở xã hội', 'Social housing'),
  crafts: named('Làng nghề', 'Craft villages'),
  'boat-racing': named('Đua thuyền', 'Boat racing'),
  'hill-communes': named('Xã miền đồi', 'Hill communes'),
  // Deliberately not translated, so that English pages show the Vietnamese name.
  'water-safety': { vi: { name: 'Phòng chống đuối nước' } },
};
