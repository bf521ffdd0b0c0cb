import { bullets, heading, paragraph, table, text } from '../../sections';
import type { ArticleMaker } from './plan';

/** In Vietnamese only, as before a translation. */
export const swimming: ArticleMaker = ({ pictures }) => ({
  key: 'swimming',
  hoursAgo: 147,
  category: 'education',
  moreCategories: ['society'],
  tags: ['water-safety'],
  authors: ['thu-ha'],
  sources: ['bao-van-hai', 'dai-van-hai'],
  publish: true,
  words: {
    vi: {
      title: 'Hơn bốn nghìn học sinh biết bơi sau một mùa hè',
      kicker: 'Trường học',
      lead: 'Hai mươi tám bể bơi lắp ghép được đưa về các xã ven sông, ven biển. Mỗi em học mười lăm buổi, không phải đóng tiền.',
      cover: {
        image: pictures('demo-lop-hoc-boi'),
        alt: 'Mặt nước xanh với các dây phao chia làn đỏ trắng',
        caption: 'Làn bơi tại Trường Tiểu học Cửa Lưới trước giờ vào lớp.',
        credit: 'Tranh minh họa',
      },
      body: [
        text(
          paragraph(
            'Bể chỉ sâu chín mươi phân, lắp trong hai ngày và chuyển trường được sau mỗi đợt. Thầy cô thể dục được tập huấn cứu hộ trước khi đứng lớp.'
          ),
          heading('Học gì trong mười lăm buổi?'),
          bullets(
            'Năm buổi đầu: làm quen nước, nín thở, nổi ngửa.',
            'Năm buổi giữa: bơi ếch hoặc bơi chó hai mươi lăm mét.',
            'Năm buổi cuối: thoát khỏi dòng xoáy, gọi người lớn, cứu bạn bằng sào.'
          )
        ),
        table('Kết quả theo vùng', [
          ['Vùng', 'Số lớp', 'Học sinh biết bơi'],
          ['Ven biển', '96', '2.310'],
          ['Ven sông', '71', '1.642'],
          ['Miền đồi', '14', '288'],
        ]),
        text(
          paragraph(
            'Năm tới tỉnh dự kiến thêm mười bể cho các xã miền đồi, nơi trẻ em ít có dịp xuống nước nhất.'
          )
        ),
      ],
    },
  },
});
