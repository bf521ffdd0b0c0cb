import type { Worded } from '../documents';

export interface CategoryPlan {
  key: string;
  parent?: string;
  order: number;
  words: Worded;
}

/** Three branches with a twig each. Parents stand before their children. */
export const categories: readonly CategoryPlan[] = [
  {
    key: 'current-affairs',
    order: 1,
    words: {
      vi: {
        name: 'Thời sự',
        description: 'Tin hằng ngày về hoạt động của chính quyền và đời sống trong tỉnh.',
      },
      en: {
        name: 'Current affairs',
        description: 'Daily news about public life and the work of the authorities.',
      },
    },
  },
  {
    key: 'digital-government',
    parent: 'current-affairs',
    order: 1,
    words: {
      vi: {
        name: 'Chính quyền số',
        description: 'Dịch vụ công trực tuyến, dữ liệu mở và cải cách thủ tục.',
      },
      en: {
        name: 'Digital government',
        description: 'Online public services, open data and less paperwork.',
      },
    },
  },
  {
    key: 'economy',
    order: 2,
    words: {
      vi: { name: 'Kinh tế', description: 'Đầu tư, hạ tầng, doanh nghiệp và thị trường.' },
      en: { name: 'Economy', description: 'Investment, infrastructure, businesses and markets.' },
    },
  },
  {
    key: 'farming-fisheries',
    parent: 'economy',
    order: 1,
    words: {
      vi: {
        name: 'Nông nghiệp – Thủy sản',
        description: 'Mùa vụ, nuôi trồng, đánh bắt và chuyện của bà con.',
      },
      en: {
        name: 'Farming and fisheries',
        description: 'Harvests, ponds, catches and the people behind them.',
      },
    },
  },
  {
    key: 'life',
    order: 3,
    words: {
      vi: { name: 'Đời sống', description: 'Trường học, sức khỏe, gia đình và cộng đồng.' },
      en: { name: 'Life', description: 'Schools, health, families and communities.' },
    },
  },
  {
    key: 'culture-travel',
    parent: 'life',
    order: 1,
    words: {
      vi: {
        name: 'Văn hóa – Du lịch',
        description: 'Lễ hội, làng nghề, món ngon và những cung đường.',
      },
      en: {
        name: 'Culture and travel',
        description: 'Festivals, craft villages, good food and roads worth taking.',
      },
    },
  },
];

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
};

export const tags: Readonly<Record<string, Worded>> = {
  roads: { vi: { name: 'Hạ tầng giao thông' }, en: { name: 'Roads and bridges' } },
  'online-services': { vi: { name: 'Dịch vụ công trực tuyến' }, en: { name: 'Online services' } },
  'organic-rice': { vi: { name: 'Lúa hữu cơ' }, en: { name: 'Organic rice' } },
  'salt-water': { vi: { name: 'Xâm nhập mặn' }, en: { name: 'Salt water' } },
  'fishing-villages': { vi: { name: 'Làng chài' }, en: { name: 'Fishing villages' } },
  // Not translated on purpose: an English page then shows the Vietnamese name.
  'water-safety': { vi: { name: 'Phòng chống đuối nước' } },
};
