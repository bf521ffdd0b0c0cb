import { bullets, link, paragraph, text } from '../../sections';
import type { ArticleMaker } from './plan';

export const ferryStops: ArticleMaker = ({ pictures }) => ({
  key: 'ferry-stops',
  hoursAgo: 1.5,
  category: 'current-affairs',
  topic: 'storm-season',
  tags: ['fishing-villages'],
  authors: ['thu-ha'],
  sources: ['khi-tuong-van-hai'],
  related: ['shore-forest'],
  featured: true,
  publish: true,
  words: {
    vi: {
      title: 'Tạm dừng tàu khách ra đảo Hòn Mây từ 15 giờ chiều nay',
      kicker: 'Tin nhanh',
      lead: 'Gió trên biển mạnh dần, sóng ngoài khơi có thể cao 3–4 m. Cảng vụ đề nghị hành khách đã mua vé liên hệ hãng tàu để đổi chuyến.',
      cover: {
        image: pictures('demo-ben-ca-truoc-bao'),
        alt: 'Tàu thuyền neo trong mưa, lá cờ đỏ báo gió mạnh kéo trên cột',
        caption: 'Tàu thuyền vào neo tại bến Cửa Lưới sáng nay.',
        credit: 'Tranh minh họa',
      },
      body: [
        text(
          paragraph(
            'Các tuyến Bến Nghiêng – Hòn Mây và Cửa Lưới – Hòn Mây ngừng chạy từ 15 giờ hôm nay cho đến khi có thông báo mới. Chuyến cuối rời đảo lúc 14 giờ 20 phút. Hiện còn 186 khách trên đảo; các cơ sở lưu trú cam kết giữ nguyên giá phòng.'
          ),
          bullets(
            'Vé đã mua được đổi ngày hoặc hoàn đủ tiền trong 7 ngày.',
            'Tàu cá dưới 12 m không ra khơi, kiểm tra lại dây neo.',
            'Số trực cứu nạn: 0000 115 115.'
          ),
          paragraph(
            'Bản tin tiếp theo phát lúc 19 giờ tại ',
            link('trang cảnh báo thiên tai của tỉnh', 'https://canhbao.vanhai.example'),
            '.'
          )
        ),
      ],
    },
    en: {
      title: 'No passenger boats to Hon May from 3 p.m. today',
      kicker: 'In brief',
      lead: 'The wind at sea is rising and waves may reach three to four metres. Ask the operator for another day if you hold a ticket.',
      cover: {
        image: pictures('demo-ben-ca-truoc-bao'),
        alt: 'Boats at anchor in the rain, a red warning flag on the pole',
        caption: 'Boats come in to anchor at Cua Luoi this morning.',
        credit: 'Illustration',
      },
      body: [
        text(
          paragraph(
            'Both routes, from Ben Nghieng and from Cua Luoi, stop at 3 p.m. until further notice. The last boat leaves the island at 2:20. Some 186 guests are staying on Hon May; guesthouses have promised not to raise their prices.'
          ),
          bullets(
            'Tickets can be moved to another day or refunded in full within seven days.',
            'Fishing boats under 12 metres stay in port and check their moorings.',
            'Rescue line: 0000 115 115.'
          )
        ),
      ],
    },
  },
  edits: {
    vi: {
      lead: 'Gió trên biển mạnh dần, sóng ngoài khơi có thể cao 3–4 m. Cảng vụ đề nghị hành khách đã mua vé liên hệ hãng tàu để đổi chuyến; dự kiến chạy lại từ trưa ngày kia nếu gió giảm.',
    },
  },
});
