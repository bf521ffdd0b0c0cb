import type { Worded } from '../documents';

export interface CategoryPlan {
  key: string;
  parent?: string;
  order: number;
  words: Worded;
}

type Words = readonly [name: string, description: string];

const category = (
  key: string,
  order: number,
  vi: Words,
  en: Words,
  parent?: string
): CategoryPlan => ({
  key,
  order,
  ...(parent && { parent }),
  words: { vi: { name: vi[0], description: vi[1] }, en: { name: en[0], description: en[1] } },
});

/** Six top-level categories, three of them with children. Parents come before their children. */
export const categories: readonly CategoryPlan[] = [
  category(
    'current-affairs',
    1,
    ['Thời sự', 'Tin hằng ngày về hoạt động của chính quyền và đời sống trong tỉnh.'],
    ['Current affairs', 'Daily news about public life and the work of the authorities.']
  ),
  category(
    'party-government',
    2,
    [
      'Xây dựng Đảng – Chính quyền',
      'Công tác xây dựng Đảng, dân vận, hoạt động của bộ máy chính quyền.',
    ],
    [
      'Party and government',
      'Party building, work with the people, and how the authorities are run.',
    ]
  ),
  category(
    'admin-reform',
    1,
    ['Cải cách hành chính', 'Thủ tục gọn hơn, bộ máy rõ trách nhiệm hơn.'],
    ['Administrative reform', 'Less paperwork, clearer duties.'],
    'party-government'
  ),
  category(
    'digital-government',
    2,
    ['Chuyển đổi số', 'Dịch vụ công trực tuyến, dữ liệu mở và kỹ năng số cho mọi người.'],
    ['Digital shift', 'Online public services, open data and digital skills for everybody.'],
    'party-government'
  ),
  category(
    'economy',
    3,
    ['Kinh tế', 'Đầu tư, hạ tầng, doanh nghiệp và thị trường.'],
    ['Economy', 'Investment, infrastructure, businesses and markets.']
  ),
  category(
    'farming-fisheries',
    1,
    ['Nông nghiệp – Thủy sản', 'Mùa vụ, nuôi trồng, đánh bắt và chuyện của bà con.'],
    ['Farming and fisheries', 'Harvests, ponds, catches and the people behind them.'],
    'economy'
  ),
  category(
    'society',
    4,
    ['Xã hội', 'Trường học, sức khỏe, gia đình và cộng đồng.'],
    ['Society', 'Schools, health, families and communities.']
  ),
  category(
    'education',
    1,
    ['Giáo dục', 'Trường lớp, thầy cô và việc học ở mọi lứa tuổi.'],
    ['Education', 'Schools, teachers and learning at every age.'],
    'society'
  ),
  category(
    'health',
    2,
    ['Y tế', 'Khám chữa bệnh, y tế cơ sở và phòng bệnh.'],
    ['Health', 'Hospitals, commune clinics and prevention.'],
    'society'
  ),
  category(
    'welfare',
    3,
    ['An sinh xã hội', 'Nhà ở, trợ cấp, giảm nghèo và chăm lo người yếu thế.'],
    ['Social welfare', 'Housing, allowances, and care for those who need it.'],
    'society'
  ),
  category(
    'culture-travel',
    5,
    ['Văn hóa – Du lịch', 'Lễ hội, làng nghề, món ngon và những cung đường.'],
    ['Culture and travel', 'Festivals, craft villages, good food and roads worth taking.']
  ),
  category(
    'sports',
    6,
    ['Thể thao', 'Phong trào, giải đấu và những người chơi thể thao trong tỉnh.'],
    ['Sports', 'Clubs, contests and the people who play.']
  ),
];
