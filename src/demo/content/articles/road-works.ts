import { bold, heading, paragraph, table, text } from '../../sections';
import type { ArticleMaker } from './plan';

export const roadWorks: ArticleMaker = ({ pictures }) => ({
  key: 'road-works',
  hoursAgo: 9,
  category: 'current-affairs',
  moreCategories: ['economy'],
  tags: ['roads'],
  authors: ['thu-ha'],
  sources: ['dai-van-hai'],
  publish: true,
  words: {
    vi: {
      title: 'Cấm xe tải ban ngày trên đường ven biển để thảm lại mặt đường',
      kicker: 'Giao thông',
      lead: 'Trong mười hai ngày tới, đoạn Bến Nghiêng – Hải Phong dài 8,4 km được thảm nhựa theo kiểu cuốn chiếu. Xe máy và ô tô con vẫn đi được một làn.',
      cover: {
        image: pictures('demo-duong-ven-bien'),
        alt: 'Xe lu thảm nhựa trên con đường chạy dọc bờ biển, công nhân điều tiết xe',
        caption: 'Thi công mặt đường ven biển, đoạn qua xã Hải Phong.',
        credit: 'Tranh minh họa',
      },
      body: [
        text(
          paragraph(
            'Sở Xây dựng vừa thông báo phương án phân luồng đường ven biển từ nút giao Bến Nghiêng đến cầu Hải Phong. ',
            bold(
              'Xe tải từ 3,5 tấn và xe khách trên 29 chỗ không đi vào đoạn này từ 6 giờ đến 19 giờ hằng ngày'
            ),
            ', trừ xe chở hàng tươi sống có phù hiệu của cảng cá.'
          ),
          paragraph(
            'Mặt đường được cào bóc lớp cũ, thảm hai lớp bê tông nhựa dày tổng cộng 12 cm. Đơn vị thi công làm cả ca đêm ở những đoạn không có nhà dân để kịp xong trước mùa mưa lớn.'
          )
        ),
        table('Phân luồng theo loại xe', [
          ['Loại xe', 'Từ 6 đến 19 giờ', 'Từ 19 đến 6 giờ'],
          ['Xe máy, xe thô sơ', 'Đi làn sát biển', 'Đi bình thường'],
          ['Ô tô con, xe khách đến 29 chỗ', 'Đi một làn, tối đa 30 km/h', 'Đi bình thường'],
          ['Xe tải từ 3,5 tấn, xe khách lớn', 'Đi đường tỉnh 7', 'Đi một làn, tối đa 30 km/h'],
        ]),
        text(
          heading('Xe buýt đổi điểm dừng'),
          paragraph(
            'Tuyến 7 bỏ ba điểm dừng từ Trạm Y tế Hải Phong đến chợ Cồn, thay bằng điểm tạm trước nhà văn hóa xã. Giờ chạy không đổi.'
          )
        ),
      ],
    },
    en: {
      title: 'Lorries kept off the coast road by day while it is resurfaced',
      kicker: 'Traffic',
      lead: 'For the next twelve days the 8.4 kilometres between Ben Nghieng and Hai Phong get a new surface, stretch by stretch. Cars and motorbikes may pass on one lane.',
      cover: {
        image: pictures('demo-duong-ven-bien'),
        alt: 'A road roller on fresh asphalt beside the sea, a worker directs traffic',
        caption: 'Work on the coast road at Hai Phong.',
        credit: 'Illustration',
      },
      body: [
        text(
          paragraph(
            bold(
              'Lorries of 3.5 tonnes and more and large coaches may not enter between 6 a.m. and 7 p.m.'
            ),
            ', says the Department of Construction; vans with fresh fish and the port’s badge are exempt. The old surface is milled off and two layers of asphalt are laid, twelve centimetres in all.'
          )
        ),
        table('Who goes where', [
          ['Vehicle', '6 a.m. to 7 p.m.', '7 p.m. to 6 a.m.'],
          ['Motorbikes, bicycles', 'Lane by the sea', 'As usual'],
          ['Cars, buses up to 29 seats', 'One lane, 30 km/h', 'As usual'],
          ['Lorries, large coaches', 'Provincial road 7', 'One lane, 30 km/h'],
        ]),
        text(
          paragraph(
            'Bus 7 leaves out three stops between the Hai Phong clinic and Con market and halts at the community house instead. Its times do not change.'
          )
        ),
      ],
    },
  },
});
