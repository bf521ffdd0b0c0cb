import { bold, bullets, heading, paragraph, picture, pullQuote, table, text } from '../../sections';
import type { ArticleMaker } from './plan';

export const bridge: ArticleMaker = ({ pictures }) => ({
  key: 'bridge',
  hoursAgo: 5,
  category: 'economy',
  moreCategories: ['current-affairs'],
  topic: 'bridge',
  tags: ['roads'],
  authors: ['thu-ha', 'mai-anh'],
  sources: ['bao-van-hai'],
  related: ['road-works', 'e-logbook'],
  featured: true,
  publish: true,
  words: {
    vi: {
      title: 'Cầu Vân Hải 2 hợp long sớm hai tháng',
      kicker: 'Hạ tầng',
      lead: 'Mối nối cuối cùng của cây cầu dây văng qua sông Vân được đổ bê tông lúc rạng sáng nay. Nếu thời tiết thuận lợi, xe cộ sẽ qua cầu trước Tết.',
      cover: {
        image: pictures('demo-cau-van-hai-binh-minh'),
        alt: 'Cầu dây văng hai trụ tháp soi bóng xuống sông lúc bình minh',
        caption: 'Cầu Vân Hải 2 sáng ngày hợp long, nhìn từ bến phà cũ.',
        credit: 'Tranh minh họa: Lê Mai Anh',
      },
      body: [
        text(
          paragraph(
            '4 giờ 20 phút sáng, mẻ bê tông cuối cùng lấp kín khe hở ba mét giữa hai cánh dầm. ',
            bold('Hai bờ sông Vân chính thức liền một dải'),
            ', sớm hai tháng so với kế hoạch.'
          ),
          paragraph(
            'Hơn ba trăm kỹ sư và công nhân thay nhau làm việc suốt mùa nước cạn. Đơn vị thi công cho biết phần khó nhất không phải là độ cao, mà là giữ cho hai cánh dầm gặp nhau lệch không quá hai centimet khi nhiệt độ ngày và đêm chênh tới mười độ.'
          ),
          heading('Đỡ một giờ chờ phà'),
          paragraph(
            'Lâu nay người dân xã Cửa Lưới muốn sang trung tâm tỉnh phải chờ phà, giờ cao điểm mất cả tiếng đồng hồ. Cầu mới rút quãng đường ấy còn chừng bảy phút.'
          )
        ),
        pullQuote(
          'Con tôi sinh ra đã nghe chuyện làm cầu. Tết này cháu sẽ tự đạp xe qua.',
          'Anh Đỗ Văn Tín, lái phà bến Cửa Lưới'
        ),
        table('Các mốc còn lại', [
          ['Hạng mục', 'Bắt đầu', 'Hoàn thành'],
          ['Căng chỉnh dây văng', 'Tháng 10', 'Tháng 11'],
          ['Thảm mặt cầu, lan can, chiếu sáng', 'Tháng 11', 'Tháng 12'],
          ['Thử tải và thông xe', 'Tháng 12', 'Tháng 1'],
        ]),
        picture({
          image: pictures('demo-cau-van-hai-ngay-hop-long'),
          alt: 'Toàn cảnh cây cầu dưới nắng trưa',
          caption: 'Mặt cầu rộng bốn làn xe, có lối riêng cho người đi bộ và xe đạp.',
          credit: 'Tranh minh họa: Lê Mai Anh',
        }),
        text(
          heading('Sau khi thông xe'),
          bullets(
            'Phà Cửa Lưới vẫn chạy thêm ba tháng cho xe thô sơ.',
            'Xe tải trên 30 tấn đi cầu cũ cho đến khi thử tải xong.',
            'Không thu phí qua cầu.'
          )
        ),
      ],
      seo: {
        metaTitle: 'Cầu Vân Hải 2 hợp long sớm hai tháng',
        metaDescription:
          'Hai bờ sông Vân liền một dải; xe cộ qua cầu trước Tết nếu thời tiết thuận lợi.',
      },
    },
    en: {
      title: 'Second Van Hai bridge joined two months early',
      kicker: 'Public works',
      lead: 'The last joint of the cable-stayed bridge over the Van River was cast before dawn today. If the weather holds, traffic will cross before the Lunar New Year.',
      cover: {
        image: pictures('demo-cau-van-hai-binh-minh'),
        alt: 'A cable-stayed bridge with two pylons mirrored in the river at dawn',
        caption: 'The bridge on the morning of the joining, seen from the old ferry landing.',
        credit: 'Illustration: Lê Mai Anh',
      },
      body: [
        text(
          paragraph(
            'At 4:20 in the morning the last load of concrete filled the three metres between the two arms of the deck. ',
            bold('The banks of the Van are one'),
            ', two months ahead of plan.'
          ),
          paragraph(
            'More than three hundred engineers and workers took turns through the dry season. The hard part, the builders say, was not the height but making both arms meet within two centimetres while day and night differ by ten degrees.'
          ),
          heading('One hour less in the queue'),
          paragraph(
            'People from Cua Luoi commune have always needed the ferry to reach the provincial centre, up to an hour at busy times. The bridge makes it seven minutes.'
          )
        ),
        pullQuote(
          'My son grew up with talk of this bridge. This New Year he will cycle across it himself.',
          'Đỗ Văn Tín, ferryman at Cua Luoi'
        ),
        table('What is still to do', [
          ['Work', 'Starts', 'Ends'],
          ['Tuning the cables', 'October', 'November'],
          ['Surface, railings and lights', 'November', 'December'],
          ['Load test and opening', 'December', 'January'],
        ]),
        text(
          heading('Once it is open'),
          bullets(
            'The Cua Luoi ferry runs three more months for bicycles and carts.',
            'Lorries above 30 tonnes keep to the old bridge until the load test is done.',
            'There is no toll.'
          )
        ),
      ],
    },
  },
});
