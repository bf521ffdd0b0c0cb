import { bold, gallery, heading, paragraph, pullQuote, text } from '../../sections';
import type { ArticleMaker } from './plan';

export const hospital: ArticleMaker = ({ pictures }) => ({
  key: 'hospital',
  hoursAgo: 33,
  category: 'health',
  tags: ['health-insurance'],
  authors: ['minh-duc'],
  sources: ['bao-van-hai'],
  related: ['saturday-clinic'],
  featured: true,
  publish: true,
  words: {
    vi: {
      title: 'Bệnh viện Đa khoa tỉnh mở khu cấp cứu mới, rút thời gian chờ còn một phần ba',
      kicker: 'Khám chữa bệnh',
      lead: 'Khu cấp cứu 42 giường nhận bệnh nhân từ sáng qua. Người bệnh được phân loại ngay ở cửa, ca nặng vào thẳng phòng hồi sức trong vòng năm phút.',
      cover: {
        image: pictures('demo-benh-vien-tinh'),
        alt: 'Tòa nhà bệnh viện sơn trắng xanh, xe cứu thương đỗ trước sảnh',
        caption: 'Lối vào riêng cho xe cứu thương của khu cấp cứu mới.',
        credit: 'Tranh minh họa',
      },
      body: [
        text(
          paragraph(
            'Trước đây, người đến cấp cứu phải đi qua sảnh khám chung, giờ cao điểm chờ tới 35 phút mới gặp bác sĩ. Khu mới có cổng riêng, bãi đỗ trực thăng dự phòng và hai phòng mổ tối khẩn cách sảnh chưa đầy 20 mét.'
          ),
          paragraph(
            'Điều dưỡng phân loại bệnh nhân theo bốn màu. ',
            bold(
              'Màu đỏ vào phòng hồi sức ngay, màu vàng gặp bác sĩ trong 10 phút, màu xanh trong 30 phút'
            ),
            '; người có màu trắng được hướng dẫn sang khám thường. Tuần chạy thử, thời gian chờ trung bình còn 12 phút.'
          ),
          paragraph(
            'Mười sáu bác sĩ và 48 điều dưỡng của khoa được tập huấn sáu tháng, trong đó có bốn buổi diễn tập cấp cứu hàng loạt với tình huống lật xe khách và ngộ độc bếp ăn. Mỗi ca trực có một điều phối viên không làm chuyên môn, chỉ lo giường trống, người nhà và liên lạc với xe cứu thương.'
          ),
          heading('Thẻ bảo hiểm vẫn hưởng đúng tuyến'),
          paragraph(
            'Người bệnh cấp cứu được Quỹ Bảo hiểm y tế chi trả theo mức đúng tuyến dù đến từ xã nào. Gia đình chỉ cần số định danh; thủ tục thẻ và viện phí làm sau khi người bệnh đã ổn định.'
          )
        ),
        pullQuote(
          'Năm phút đầu là của người bệnh, không phải của giấy tờ.',
          'Bác sĩ Trịnh Công Lực, Trưởng khoa Cấp cứu'
        ),
        gallery('Bên trong khu cấp cứu', [
          {
            image: pictures('demo-kham-benh'),
            alt: 'Bác sĩ khám cho một cụ bà ngồi trên ghế',
            caption: 'Phòng khám nhanh cho ca nhẹ, mở đến 22 giờ.',
            credit: 'Tranh minh họa',
          },
          {
            image: pictures('demo-benh-vien-tinh'),
            alt: 'Mặt tiền bệnh viện nhìn từ đường Bờ Sông',
            caption: 'Khu mới nối với nhà điều trị bằng hành lang kín.',
            credit: 'Tranh minh họa',
          },
        ]),
        text(
          paragraph(
            'Dự án có tổng vốn 96 tỷ đồng từ ngân sách tỉnh, xây trong 19 tháng. Sở Y tế cho biết giai đoạn hai sẽ nối hệ thống hình ảnh với trạm y tế đảo Hòn Mây, để bác sĩ ở đất liền đọc phim từ xa.'
          )
        ),
      ],
    },
    en: {
      title: 'New emergency wing at the provincial hospital cuts the wait to a third',
      kicker: 'Health care',
      lead: 'The wing of 42 beds has been open since yesterday morning. Patients are sorted at the door, and the gravest cases reach intensive care within five minutes.',
      cover: {
        image: pictures('demo-benh-vien-tinh'),
        alt: 'A white and blue hospital with an ambulance at the door',
        caption: 'Ambulances now have an entrance of their own.',
        credit: 'Illustration',
      },
      body: [
        text(
          paragraph(
            'Emergencies used to pass through the common hall, and waited up to 35 minutes for a doctor at busy hours. The new wing has its own gate and two operating rooms less than twenty metres away.'
          ),
          paragraph(
            'Nurses sort patients by four colours: ',
            bold(
              'red goes in at once, yellow sees a doctor within ten minutes, green within thirty'
            ),
            '; white is shown to the ordinary clinic. In the trial week the average wait was twelve minutes.'
          )
        ),
        pullQuote(
          'The first five minutes belong to the patient, not to the paperwork.',
          'Dr Trịnh Công Lực, head of the emergency department'
        ),
        text(
          paragraph(
            'Health insurance pays emergencies in full wherever the patient lives; an identity number is enough, and the rest is settled later. The wing cost 96 billion đồng and took nineteen months. Next, the clinic on Hon May island will send its X-rays here to be read.'
          )
        ),
      ],
    },
  },
  edits: {
    vi: {
      lead: 'Khu cấp cứu 42 giường nhận bệnh nhân từ sáng qua. Trong 24 giờ đầu, khu tiếp nhận 118 ca, không ca nặng nào phải chờ quá năm phút.',
    },
    en: {
      lead: 'The wing of 42 beds took in 118 patients on its first day; no grave case waited longer than five minutes.',
    },
  },
});
