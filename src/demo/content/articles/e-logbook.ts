import { heading, numbered, paragraph, picture, text } from '../../sections';
import type { ArticleMaker } from './plan';

export const eLogbook: ArticleMaker = ({ pictures }) => ({
  key: 'e-logbook',
  hoursAgo: 2160,
  category: 'farming-fisheries',
  moreCategories: ['digital-government'],
  topic: 'digital-shift',
  tags: ['fishing-villages'],
  authors: ['quoc-bao'],
  sources: ['thong-tan-mien-bien'],
  publish: true,
  words: {
    vi: {
      title: 'Nhật ký khai thác điện tử: thuyền trưởng bấm máy thay ghi sổ',
      kicker: 'Nghề biển',
      lead: 'Sau một năm, 407 trong số 433 tàu cá dài từ 15 m của tỉnh ghi nhật ký bằng máy tính bảng. Mẻ lưới nào, ở đâu, bao nhiêu cá, cảng biết trước khi tàu cập bến.',
      cover: {
        image: pictures('demo-cang-ca'),
        alt: 'Công nhân bốc dỡ thùng cá trên cầu cảng, một người ghi số liệu vào máy tính bảng',
        caption: 'Đối chiếu nhật ký điện tử với sản lượng tại cảng cá Cửa Lưới.',
        credit: 'Tranh minh họa: Trần Quốc Bảo',
      },
      body: [
        text(
          paragraph(
            'Ông Huỳnh Tấn Lượm đi biển 31 năm, ghi nhật ký bằng bút bi dưới ánh đèn pin. “Sóng một cái là chữ chạy khỏi dòng. Vô bờ chép lại, có chuyến tôi chép từ trí nhớ”, ông kể. Nay mỗi lần thu lưới, ông chọn loài, nhập số ký, máy tự ghi vị trí và giờ.'
          ),
          paragraph(
            'Dữ liệu truyền về cảng khi tàu có sóng. Lúc tàu cập bến, nhân viên chỉ cân kiểm tra một phần rồi cấp giấy xác nhận nguồn gốc trong 25 phút, trước đây mất nửa ngày. Doanh nghiệp chế biến nhờ đó biết chắc lô hàng nào đủ điều kiện xuất khẩu.'
          ),
          paragraph(
            'Lợi ích thấy ngay là giá. Cá có giấy xác nhận được các nhà máy thu mua cao hơn từ 4 đến 6%. Hợp tác xã dịch vụ hậu cần dùng chính dữ liệu ấy để điều xe lạnh, mỗi chuyến biển đỡ hao khoảng 120 kg cá vì khỏi chờ. Khi một tàu hỏng máy hồi tháng trước, đội cứu nạn lấy tọa độ của mẻ lưới cuối cùng và tìm thấy tàu sau ba giờ.'
          ),
          heading('Ba việc khó nhất'),
          numbered(
            'Màn hình ướt, tay ướt: máy phải có vỏ chống nước và nút bấm to.',
            'Tên cá mỗi làng gọi một kiểu: phần mềm có từ điển 214 tên địa phương.',
            'Thuyền trưởng lớn tuổi: con cháu được tập huấn cùng, đi theo hai chuyến đầu.'
          )
        ),
        picture({
          image: pictures('demo-cang-ca-som-mai'),
          alt: 'Tàu cá neo dọc cầu cảng lúc mặt trời mới lên',
          caption: 'Tàu cập cảng Cửa Lưới sau phiên biển dài chín ngày.',
          credit: 'Tranh minh họa: Trần Quốc Bảo',
        }),
        text(
          paragraph(
            'Chi cục Thủy sản cho biết 26 tàu còn lại sẽ được hỗ trợ một nửa tiền máy trong năm nay. Với tàu dưới 15 m, tỉnh đang thử ứng dụng trên điện thoại, chỉ cần bấm ba lần cho một mẻ lưới.'
          )
        ),
      ],
    },
    en: {
      title: 'Skippers tap where they used to write: the electronic logbook at sea',
      kicker: 'Fishing',
      lead: 'A year on, 407 of the province’s 433 larger fishing boats keep their logbook on a tablet. The port knows the catch before the boat is in.',
      cover: {
        image: pictures('demo-cang-ca'),
        alt: 'Crates of fish on the quay, a worker with a tablet',
        caption: 'The electronic log is checked against the catch at Cua Luoi.',
        credit: 'Illustration: Trần Quốc Bảo',
      },
      body: [
        text(
          paragraph(
            'Huỳnh Tấn Lượm has been at sea for 31 years and used to write by torchlight. “One wave, and the letters left their line.” Now he picks the kind of fish and types the weight after each haul; place and time are added by the machine.'
          ),
          paragraph(
            'The data reach the port as soon as there is a signal. Staff weigh a sample and issue the certificate of origin in 25 minutes instead of half a day, so that processors know which lots may be exported.'
          ),
          paragraph(
            'Certified fish sells for four to six per cent more, and refrigerated lorries are sent when they are needed. When an engine failed last month, rescuers started from the position of the last haul and found the boat within three hours.'
          ),
          heading('What was hard'),
          numbered(
            'Wet screens and wet hands: the tablets have large buttons and a watertight case.',
            'Every village has its own names for fish: the software knows 214 of them.',
            'Older skippers: a son or daughter was trained with them and came along twice.'
          ),
          paragraph(
            'The last 26 boats get half of the price of a tablet this year. For boats under 15 metres a telephone app is being tried: three taps a haul.'
          )
        ),
      ],
    },
  },
});
