import { gallery, heading, paragraph, pullQuote, text } from '../../sections';
import type { ArticleMaker } from './plan';

export const hillSchool: ArticleMaker = ({ pictures }) => ({
  key: 'hill-school',
  hoursAgo: 620,
  category: 'education',
  topic: 'near-the-people',
  tags: ['hill-communes'],
  authors: ['minh-duc'],
  sources: ['bao-van-hai', 'dai-van-hai'],
  related: ['digital-library'],
  publish: true,
  words: {
    vi: {
      title: 'Trường bán trú Suối Mây có thêm sáu phòng học, bữa trưa nóng cho 210 em',
      kicker: 'Miền đồi',
      lead: 'Không còn lớp ghép ba trình độ, không còn cơm nguội gói lá chuối. Phụ huynh góp công san nền, tỉnh lo gạch ngói, thầy cô tự trồng vườn rau.',
      cover: {
        image: pictures('demo-truong-ban-tru'),
        alt: 'Dãy nhà hai tầng mái ngói, cột cờ giữa sân, học sinh chạy chơi',
        caption: 'Dãy phòng học mới của Trường Phổ thông dân tộc bán trú Suối Mây.',
        credit: 'Tranh minh họa',
      },
      body: [
        text(
          paragraph(
            'Từ trung tâm xã Suối Mây vào thôn xa nhất phải đi bộ gần hai giờ. Trước đây, trẻ lớp một, lớp hai và lớp ba của thôn học chung một phòng vách gỗ, thầy Nông Văn Khởi viết bảng làm ba cột. Năm nay, các em từ lớp ba trở lên về ở bán trú, cuối tuần có xe của xã đưa về.'
          ),
          paragraph(
            'Sáu phòng học, một bếp ăn và khu ở 120 chỗ được xây trong tám tháng với 14,2 tỷ đồng. Con đường chở vật liệu sạt hai lần trong mùa mưa; bà con ba thôn thay nhau gùi gạch qua đoạn lở, tổng cộng hơn 900 ngày công.'
          ),
          heading('Bữa trưa là lý do để đến lớp'),
          paragraph(
            'Mỗi suất ăn 22.000 đồng, tỉnh hỗ trợ hai phần ba. Thực đơn dán ngoài cửa bếp, phụ huynh luân phiên vào kiểm tra cân gạo, cân thịt. Từ khi có bữa trưa, tỷ lệ chuyên cần tăng từ 87% lên 98%.'
          )
        ),
        pullQuote(
          'Có hôm tôi hỏi sao em không nghỉ vì mưa, em bảo hôm nay có món cá kho.',
          'Thầy Nông Văn Khởi, giáo viên lớp ba'
        ),
        gallery('Suối Mây những ngày đầu năm học', [
          {
            image: pictures('demo-doi-thong-van-hai'),
            alt: 'Đồi thông chìm trong sương sớm',
            caption: 'Đường đến trường men theo đồi thông.',
            credit: 'Tranh minh họa',
          },
          {
            image: pictures('demo-thu-vien-so'),
            alt: 'Học sinh đọc sách trên máy tính bảng',
            caption: 'Góc đọc dùng máy tính bảng của thư viện số.',
            credit: 'Tranh minh họa',
          },
          {
            image: pictures('demo-truong-ban-tru'),
            alt: 'Sân trường giờ tan lớp',
            caption: 'Chiều thứ Sáu, các em chờ xe về thôn.',
            credit: 'Tranh minh họa',
          },
        ]),
        text(
          paragraph(
            'Năm tới, tỉnh dự kiến xây thêm ba trường bán trú ở các xã Đá Dựng, Hòn Dầu và Suối Trong, đồng thời giữ lại điểm trường lẻ cho lớp một, lớp hai để trẻ nhỏ được gần nhà.'
          )
        ),
      ],
    },
    en: {
      title: 'Six new classrooms and a hot lunch for 210 children at Suoi May',
      kicker: 'In the hills',
      lead: 'No more three years in one room, no more cold rice in a banana leaf. Parents levelled the ground, the province paid for bricks, and teachers planted a garden.',
      cover: {
        image: pictures('demo-truong-ban-tru'),
        alt: 'A school of two floors under tiles, children in the yard',
        caption: 'The new wing of the boarding school at Suoi May.',
        credit: 'Illustration',
      },
      body: [
        text(
          paragraph(
            'The farthest hamlet of Suoi May is two hours away on foot. Its first three years used to share one wooden room, and Nông Văn Khởi divided his blackboard into three. From year three on, children now stay at school during the week; a bus takes them home on Fridays.'
          ),
          paragraph(
            'Six classrooms, a kitchen and 120 beds took eight months and 14.2 billion đồng. The road slid away twice in the rains; people of three hamlets carried bricks past the gap, more than 900 days of work.'
          ),
          paragraph(
            'A lunch costs 22,000 đồng, two thirds of it paid by the province. Parents take turns to check the scales. Attendance has risen from 87 to 98 per cent.'
          )
        ),
        pullQuote(
          'I asked a boy why he had come through such rain. He said: today there is braised fish.',
          'Nông Văn Khởi, teacher of year three'
        ),
      ],
    },
  },
});
