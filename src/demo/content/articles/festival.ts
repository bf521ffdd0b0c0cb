import { embed, heading, italic, paragraph, picture, text } from '../../sections';
import type { ArticleMaker } from './plan';

const MAP =
  'https://www.openstreetmap.org/export/embed.html?bbox=108.9,13.6,109.4,14.0&layer=mapnik';

export const festival: ArticleMaker = ({ pictures }) => ({
  key: 'festival',
  hoursAgo: 98,
  category: 'culture-travel',
  topic: 'sea-season',
  tags: ['fishing-villages'],
  authors: ['mai-anh'],
  sources: [],
  publish: true,
  words: {
    vi: {
      title: 'Làng chài Cửa Lưới vào hội Cầu Ngư',
      kicker: 'Lễ hội',
      lead: 'Tờ mờ sáng, hơn trăm chiếc thuyền nối đuôi nhau ra cửa biển rước Ông. Người đi xa về, người già ngồi đón, trẻ con thuộc lòng điệu bả trạo.',
      cover: {
        image: pictures('demo-le-hoi-cau-ngu'),
        alt: 'Đoàn thuyền buồm nhiều màu trên mặt biển lúc bình minh',
        caption: 'Đoàn thuyền rước ra cửa biển lúc mặt trời vừa lên.',
        credit: 'Tranh minh họa: Lê Mai Anh',
      },
      body: [
        text(
          paragraph(
            'Hội Cầu Ngư ở Cửa Lưới mở ba ngày, hai năm một lần vào giữa tháng Hai âm lịch. Lễ chính là cuộc rước ra biển để tạ ơn cá Ông, vị thần hộ mệnh mà ngư dân miền Trung vẫn thờ trong lăng.'
          ),
          paragraph(
            'Đội chèo cạn năm nay có mười hai tay chèo, người trẻ nhất mười bốn tuổi. ',
            italic('“Hò ơ, sóng yên biển lặng, lưới nặng thuyền đầy”'),
            ', câu hát cất lên thì cả bến cùng hò theo.'
          ),
          heading('Đi hội thế nào')
        ),
        embed(
          MAP,
          'Bản đồ đường đến bến Cửa Lưới',
          'Vị trí chỉ để minh họa. Xe buýt tuyến 7 dừng cách bến 400 mét.'
        ),
        picture({
          image: pictures('demo-thuyen-ve-ben'),
          alt: 'Thuyền về bến lúc hoàng hôn',
          caption: 'Thuyền về bến, khép lại ngày hội đầu tiên.',
          credit: 'Tranh minh họa: Lê Mai Anh',
        }),
        text(
          paragraph(
            'Khách nên đến trước năm giờ sáng để kịp xem rước, mang áo khoác mỏng vì gió biển, và xin phép trước khi chụp ảnh trong lăng.'
          )
        ),
      ],
    },
    en: {
      title: 'Cua Luoi fishing village thanks the whale',
      kicker: 'Festival',
      lead: 'Before sunrise more than a hundred boats leave in line for the open sea. Those who moved away come home, the old sit and wait, and the children know every rowing song.',
      cover: {
        image: pictures('demo-le-hoi-cau-ngu'),
        alt: 'A fleet of colourful sails on the sea at dawn',
        caption: 'The procession heads out as the sun comes up.',
        credit: 'Illustration: Lê Mai Anh',
      },
      body: [
        text(
          paragraph(
            'The Cầu Ngư festival lasts three days and is held every other year in the middle of the second lunar month. Its heart is the procession to sea that thanks the whale, the guardian whom fishermen of the central coast honour in a shrine.'
          ),
          paragraph(
            "This year's land-rowing troupe has twelve rowers, the youngest fourteen. ",
            italic('“Calm be the sea, heavy the nets”'),
            ', they begin, and the whole landing joins in.'
          )
        ),
        embed(
          MAP,
          'Map to the Cua Luoi landing',
          'The place is only an illustration. Bus 7 stops 400 metres away.'
        ),
        text(
          paragraph(
            'Be there before five in the morning for the procession, bring something against the wind, and ask before taking pictures in the shrine.'
          )
        ),
      ],
    },
  },
});
