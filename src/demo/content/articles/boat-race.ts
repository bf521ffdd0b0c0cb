import { paragraph, picture, pullQuote, table, text } from '../../sections';
import type { ArticleMaker } from './plan';

export const boatRace: ArticleMaker = ({ pictures }) => ({
  key: 'boat-race',
  hoursAgo: 49,
  category: 'sports',
  topic: 'sea-season',
  tags: ['boat-racing', 'fishing-villages'],
  authors: ['gia-khanh'],
  sources: ['dai-van-hai'],
  related: ['festival'],
  publish: true,
  words: {
    vi: {
      title: 'Thuyền nữ Cửa Lưới lần đầu lên ngôi tại giải đua sông Vân',
      kicker: 'Đua thuyền',
      lead: 'Mười hai tay chèo, phần lớn là vợ và con gái ngư dân, về nhất nội dung 1.000 m nữ với khoảng cách chưa đầy nửa mái chèo.',
      cover: {
        image: pictures('demo-dua-thuyen'),
        alt: 'Ba chiếc thuyền đua song song, tay chèo áo đỏ, vàng, xanh',
        caption: 'Thuyền áo đỏ Cửa Lưới bứt lên ở 200 m cuối.',
        credit: 'Tranh minh họa: Lê Mai Anh',
      },
      body: [
        text(
          paragraph(
            'Chiều qua, hàng nghìn người đứng kín hai bờ sông Vân xem ngày đua cuối của giải mở rộng. Ở chung kết nữ, Bến Nghiêng dẫn đầu suốt 800 m, nhưng Cửa Lưới giữ nhịp 68 chèo mỗi phút và vượt lên ngay trước phao đích.'
          ),
          paragraph(
            'Đội mới lập hai năm, tập lúc bốn giờ sáng trước buổi chợ cá. Thuyền mượn của đội nam, mái chèo do các bác thợ đóng ghe trong làng đẽo tặng.'
          ),
          paragraph(
            'Huấn luyện viên Lương Văn Tiếp, từng bốn lần vô địch ở nội dung nam, bảo ông không dạy chèo khỏe mà dạy chèo đều. Ông cho cả đội nhắm mắt chèo theo tiếng trống, sai nhịp thì cập bờ làm lại. Đến tháng thứ năm, mười hai mái chèo chạm nước chỉ còn nghe một tiếng.'
          ),
          paragraph(
            'Ở lượt đua loại buổi sáng, Cửa Lưới suýt bị loại vì va phao, phải đua lại và chỉ kịp nghỉ bốn mươi phút trước bán kết. Tay chèo lớn tuổi nhất đội, chị Ngô Thị Lài, 51 tuổi, bị chuột rút nhưng xin ở lại thuyền.'
          )
        ),
        table('Chung kết nữ 1.000 m', [
          ['Hạng', 'Đội', 'Thời gian'],
          ['1', 'Cửa Lưới', '4 phút 51,3 giây'],
          ['2', 'Bến Nghiêng', '4 phút 51,8 giây'],
          ['3', 'Hải Phong', '4 phút 58,0 giây'],
        ]),
        pullQuote(
          'Sáng nào cũng nghe chị em cười trước khi nghe tiếng mái chèo. Thắng là nhờ vậy.',
          'Chị Võ Thị Thơm, đội trưởng'
        ),
        picture({
          image: pictures('demo-san-van-dong'),
          alt: 'Vận động viên điền kinh về đích trước khán đài đông người',
          caption: 'Cùng ngày, hội thao các xã, phường khai mạc tại sân vận động tỉnh.',
          credit: 'Tranh minh họa',
        }),
        text(
          paragraph(
            'Giải năm nay có 26 thuyền của 14 xã, phường và bốn đội khách. Nội dung nam 1.500 m thuộc về Hải Phong.'
          )
        ),
      ],
    },
    en: {
      title: 'Cua Luoi’s women win the Van River boat race for the first time',
      kicker: 'Boat racing',
      lead: 'Twelve rowers, most of them wives and daughters of fishermen, took the 1,000 metres by less than half an oar.',
      cover: {
        image: pictures('demo-dua-thuyen'),
        alt: 'Three racing boats abreast, crews in red, yellow and blue',
        caption: 'Cua Luoi, in red, pulls ahead in the last 200 metres.',
        credit: 'Illustration: Lê Mai Anh',
      },
      body: [
        text(
          paragraph(
            'Thousands lined the river yesterday afternoon for the last day of the open race. Ben Nghieng led the women’s final for 800 metres; Cua Luoi kept to 68 strokes a minute and passed just before the buoy.'
          ),
          paragraph(
            'The crew is two years old and trains at four in the morning, before the fish market opens. The boat is borrowed from the men, the oars were carved by the shipwrights of the village.'
          ),
          paragraph(
            'Their coach, Lương Văn Tiếp, does not teach them to row hard but to row as one: with closed eyes, to the drum. By the fifth month twelve oars made a single sound.'
          )
        ),
        table('Women’s final, 1,000 metres', [
          ['Place', 'Crew', 'Time'],
          ['1', 'Cua Luoi', '4:51.3'],
          ['2', 'Ben Nghieng', '4:51.8'],
          ['3', 'Hai Phong', '4:58.0'],
        ]),
        pullQuote(
          'Every morning you hear them laugh before you hear the oars. That is how we won.',
          'Võ Thị Thơm, captain'
        ),
      ],
    },
  },
});
