import { bullets, embed, heading, paragraph, table, text } from '../../sections';
import type { ArticleMaker } from './plan';

const COURSE =
  'https://www.openstreetmap.org/export/embed.html?bbox=109.0,13.65,109.35,13.9&layer=mapnik';

export const sunriseRun: ArticleMaker = ({ pictures }) => ({
  key: 'sunrise-run',
  hoursAgo: 260,
  category: 'sports',
  moreCategories: ['culture-travel'],
  topic: 'sea-season',
  tags: ['roads'],
  authors: ['gia-khanh'],
  sources: [],
  publish: true,
  words: {
    vi: {
      title: 'Giải chạy Bình minh Vân Hải mở đăng ký 3.000 suất',
      kicker: 'Chạy bộ',
      lead: 'Xuất phát lúc 4 giờ 45 phút trên đường ven biển, người chạy đón mặt trời mọc ở cây số năm. Lần đầu giải có cự ly cho trẻ em và cho người dùng xe lăn.',
      cover: {
        image: pictures('demo-chay-binh-minh'),
        alt: 'Đoàn người chạy bộ trên đường ven biển, mặt trời vừa lên khỏi mặt nước',
        caption: 'Đường chạy ven biển đoạn qua bãi Cồn.',
        credit: 'Tranh minh họa: Lê Mai Anh',
      },
      body: [
        table('Các cự ly', [
          ['Cự ly', 'Giờ xuất phát', 'Số suất', 'Lệ phí'],
          ['21 km', '4 giờ 45', '700', '350.000 đồng'],
          ['10 km', '5 giờ 00', '1.200', '250.000 đồng'],
          ['5 km', '5 giờ 20', '800', '150.000 đồng'],
          ['2 km trẻ em, 2 km xe lăn', '6 giờ 30', '300', 'Miễn phí'],
        ]),
        text(
          heading('Chạy sạch'),
          bullets(
            'Không phát chai nhựa: 14 điểm nước dùng ly của người chạy hoặc ly giấy thu hồi tại chỗ.',
            'Áo giải dệt từ sợi tái chế, ai có áo cũ thì được giảm 50.000 đồng.',
            'Toàn bộ lệ phí cự ly 5 km góp vào quỹ trồng rừng ngập mặn.'
          )
        ),
        embed(
          COURSE,
          'Bản đồ đường chạy',
          'Vị trí chỉ để minh họa. Đường ven biển cấm xe từ 3 giờ đến 8 giờ sáng ngày chạy.'
        ),
        text(
          paragraph(
            'Ban tổ chức nhận đăng ký đến hết tháng hoặc khi đủ suất. Người từ 60 tuổi được ưu tiên đăng ký tại chỗ ở nhà thi đấu tỉnh.'
          )
        ),
      ],
      seo: {
        metaTitle: 'Giải chạy Bình minh Vân Hải: cự ly, lệ phí, bản đồ',
        canonical: 'https://chay.vanhai.example/binh-minh',
      },
    },
    en: {
      title: 'Van Hai Sunrise Run opens 3,000 places',
      kicker: 'Running',
      lead: 'The start is at 4:45 a.m. on the coast road, and the sun rises at kilometre five. For the first time there are races for children and for wheelchairs.',
      cover: {
        image: pictures('demo-chay-binh-minh'),
        alt: 'Runners on a road by the sea, the sun just above the water',
        caption: 'The course along Con beach.',
        credit: 'Illustration: Lê Mai Anh',
      },
      body: [
        table('Distances', [
          ['Distance', 'Start', 'Places', 'Fee'],
          ['21 km', '4:45', '700', '350,000 đồng'],
          ['10 km', '5:00', '1,200', '250,000 đồng'],
          ['5 km', '5:20', '800', '150,000 đồng'],
          ['2 km children, 2 km wheelchairs', '6:30', '300', 'Free'],
        ]),
        embed(
          COURSE,
          'Map of the course',
          'The place is only an illustration. The coast road is closed to traffic from 3 to 8 a.m.'
        ),
        text(
          paragraph(
            'There are no plastic bottles: bring a cup, or use a paper one and leave it at the table. All fees of the 5 km race go to the planting of mangroves. Registration closes at the end of the month or when all places are taken.'
          )
        ),
      ],
    },
  },
});
