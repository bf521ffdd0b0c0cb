import { paragraph, text } from '../../sections';
import type { ArticleMaker } from './plan';

/** A draft that waits for figures, in Vietnamese only. */
export const landPrices: ArticleMaker = ({ pictures }) => ({
  key: 'land-prices',
  hoursAgo: 20,
  category: 'party-government',
  tags: ['online-services'],
  authors: ['hong-nhung'],
  sources: ['bao-van-hai'],
  publish: false,
  words: {
    vi: {
      title: 'Lấy ý kiến dự thảo bảng giá đất: tra cứu từng thửa trên bản đồ',
      kicker: 'Chờ duyệt',
      lead: 'Chờ Sở Nông nghiệp và Môi trường xác nhận số thửa và hạn góp ý trước khi đăng.',
      cover: {
        image: pictures('demo-thua-dat'),
        alt: 'Sơ đồ các thửa đất nhiều màu, con sông và con đường cắt ngang, hai điểm đánh dấu',
        caption: 'Bản đồ tra cứu giá đất theo thửa.',
        credit: 'Đồ họa',
      },
      body: [
        text(
          paragraph(
            'Người dân nhập số tờ, số thửa hoặc chạm vào bản đồ để xem giá hiện hành, giá dự thảo và gửi góp ý ngay tại chỗ. Ý kiến được trả lời công khai, ẩn tên người gửi nếu họ yêu cầu.'
          ),
          paragraph(
            'Cần bổ sung: bảng so sánh ba tuyến đường lớn, ý kiến của hai hộ có đất bị thu hồi, số điện thoại hỗ trợ.'
          )
        ),
      ],
    },
  },
});
