import { paragraph, text } from '../../sections';
import type { ArticleMaker } from './plan';

/** A short notice, in Vietnamese only. */
export const saturdayClinic: ArticleMaker = ({ pictures }) => ({
  key: 'saturday-clinic',
  hoursAgo: 290,
  category: 'health',
  tags: ['health-insurance'],
  authors: ['minh-duc'],
  sources: ['dai-van-hai'],
  publish: true,
  words: {
    vi: {
      title: '42 trạm y tế khám bảo hiểm cả ngày thứ Bảy',
      kicker: 'Thông báo',
      lead: 'Người đi làm cả tuần có thể khám bệnh, lấy thuốc bảo hiểm y tế tại trạm gần nhà vào thứ Bảy.',
      cover: {
        image: pictures('demo-kham-benh'),
        alt: 'Bác sĩ hỏi bệnh một cụ bà tại phòng khám của trạm y tế',
        caption: 'Khám bệnh tại Trạm Y tế phường Bến Nghiêng.',
        credit: 'Tranh minh họa',
      },
      body: [
        text(
          paragraph(
            'Từ tuần này, 42 trong số 58 trạm y tế của tỉnh khám bảo hiểm y tế từ 7 giờ đến 16 giờ 30 phút thứ Bảy. Người bệnh mang theo giấy tờ tùy thân có số định danh, không cần thẻ giấy. Thuốc bệnh mạn tính được cấp mỗi lần đủ dùng đến 60 ngày nếu bệnh ổn định.'
          ),
          paragraph(
            'Trạm nào chưa đủ bác sĩ thì khám luân phiên hai tuần một lần. Danh sách trạm và lịch bác sĩ được niêm yết tại cửa trạm; hỏi thêm qua số 0000 1900.'
          )
        ),
      ],
    },
  },
});
