import { paragraph, text } from '../../sections';
import type { ArticleMaker } from './plan';

/** A draft, which only editors see. */
export const stormPlan: ArticleMaker = ({ pictures }) => ({
  key: 'storm-plan',
  hoursAgo: 2,
  category: 'current-affairs',
  topic: 'storm-season',
  tags: ['fishing-villages'],
  authors: ['thu-ha'],
  sources: ['thong-tan-mien-bien'],
  allowComments: false,
  publish: false,
  words: {
    vi: {
      title: 'Phương án đón tàu thuyền vào bờ trước mùa bão',
      kicker: 'Bản nháp',
      lead: 'Còn chờ số liệu của Ban Chỉ huy Phòng thủ dân sự về sức chứa của ba khu neo đậu.',
      cover: {
        image: pictures('demo-ben-ca-truoc-bao'),
        alt: 'Thuyền neo trên mặt biển xám dưới bầu trời mưa',
        caption: 'Bến cá Cửa Lưới một buổi chiều mưa.',
        credit: 'Tranh minh họa',
      },
      body: [
        text(
          paragraph(
            'Khi có tin bão gần bờ, tàu dưới mười hai mét về khu neo đậu trong sông; tàu lớn hơn vào cảng cá. Bài còn thiếu bảng phân khu và số điện thoại trực.'
          )
        ),
      ],
    },
  },
});
