import { paragraph, text } from '../../sections';
import type { ArticleMaker } from './plan';

/** A draft in both languages. */
export const travelPlan: ArticleMaker = ({ pictures }) => ({
  key: 'travel-plan',
  hoursAgo: 3,
  category: 'culture-travel',
  topic: 'sea-season',
  tags: ['fishing-villages'],
  authors: ['mai-anh'],
  sources: ['thong-tan-mien-bien'],
  publish: false,
  words: {
    vi: {
      title: 'Hòn Mây giới hạn 800 khách mỗi ngày để san hô kịp hồi phục',
      kicker: 'Du lịch',
      lead: 'Từ mùa tới, vé ra đảo bán trước trên mạng theo khung giờ. Một phần tiền vé dành cho tổ bảo vệ rạn san hô của ngư dân.',
      cover: {
        image: pictures('demo-bien-hon-may'),
        alt: 'Bãi cát trắng, hàng dừa và hòn đảo phía xa',
        caption: 'Đảo Hòn Mây nhìn từ bãi Cồn.',
        credit: 'Tranh minh họa',
      },
      body: [
        text(
          paragraph(
            'Khảo sát đầu năm cho thấy độ phủ san hô sống ở bãi Nam còn 31%, giảm một nửa so với mười năm trước. Ban quản lý chia ngày làm bốn khung giờ, mỗi khung không quá 200 khách, và đóng hẳn bãi Nam hai ngày mỗi tuần.'
          )
        ),
      ],
    },
    en: {
      title: 'Hon May to admit 800 guests a day so that its reef can recover',
      kicker: 'Travel',
      lead: 'From next season tickets to the island are sold online by the hour. Part of the price goes to the fishermen who guard the reef.',
      cover: {
        image: pictures('demo-bien-hon-may'),
        alt: 'White sand, palms and an island in the distance',
        caption: 'Hon May seen from Con beach.',
        credit: 'Illustration',
      },
      body: [
        text(
          paragraph(
            'Live coral at the south beach covers 31 per cent, half of what it was ten years ago. The day is divided into four spans of at most 200 guests each, and the south beach is closed on two days a week.'
          )
        ),
      ],
    },
  },
});
