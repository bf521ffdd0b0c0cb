import { heading, paragraph, pullQuote, table, text } from '../../sections';
import type { ArticleMaker } from './plan';

export const allowanceAccounts: ArticleMaker = ({ pictures }) => ({
  key: 'allowance-accounts',
  hoursAgo: 890,
  category: 'welfare',
  moreCategories: ['digital-government'],
  topic: 'near-the-people',
  tags: ['online-services'],
  authors: ['hong-nhung'],
  sources: ['bao-van-hai'],
  publish: true,
  words: {
    vi: {
      title: 'Trợ cấp về thẳng tài khoản, cụ già khỏi ra xã ký nhận',
      kicker: 'An sinh xã hội',
      lead: 'Hơn 31.000 người hưởng trợ cấp xã hội hằng tháng của tỉnh đã nhận tiền qua tài khoản. Ai không dùng được thì có người mang đến tận nhà.',
      cover: {
        image: pictures('demo-chi-tra-tro-cap'),
        alt: 'Một phụ nữ cầm điện thoại hướng dẫn cụ bà ngồi trên ghế, bên cạnh là hình chiếc điện thoại có dấu tích',
        caption: 'Cán bộ tổ công nghệ số hướng dẫn người cao tuổi kiểm tra tài khoản.',
        credit: 'Tranh minh họa',
      },
      body: [
        text(
          paragraph(
            'Sáng ngày 5 hằng tháng, điện thoại của cụ Đàm Thị Bưởi, 84 tuổi, ở phường Bến Nghiêng báo một tiếng chuông. Cháu nội đọc tin nhắn cho cụ nghe: tiền trợ cấp đã về. Trước kia, đúng hôm đó cụ phải nhờ xe ôm chở lên nhà văn hóa, chờ gọi tên rồi lăn tay.'
          ),
          paragraph(
            'Cả tỉnh có 33.870 người hưởng trợ cấp hằng tháng, 31.240 người đã có tài khoản, đạt 92,2%. Số còn lại phần lớn là người già sống một mình và người khuyết tật nặng; bưu tá mang tiền đến nhà, có một cán bộ hoặc hàng xóm chứng kiến.'
          ),
          paragraph(
            'Để có con số ấy, tổ công nghệ số của từng khu phố đi từng nhà suốt sáu tháng, mở tài khoản tại chỗ, cài chữ to, bật đọc tin nhắn bằng giọng nói. Nơi không có sóng, người nhận được chọn rút tiền tại cửa hàng tạp hóa có biển “Điểm chi trả”, chủ quán được hưởng hai nghìn đồng một lượt.'
          )
        ),
        table('Tỷ lệ nhận qua tài khoản', [
          ['Nhóm', 'Số người hưởng', 'Nhận qua tài khoản'],
          ['Người cao tuổi', '19.420', '90,6%'],
          ['Người khuyết tật', '9.860', '92,9%'],
          ['Trẻ em có hoàn cảnh đặc biệt', '3.150', '97,8%'],
          ['Đối tượng khác', '1.440', '97,0%'],
        ]),
        pullQuote(
          'Tiền ít mà nhận cho đàng hoàng, không phải chen, thấy mình được trọng.',
          'Cụ Đàm Thị Bưởi, phường Bến Nghiêng'
        ),
        text(
          heading('Phòng kẻ gian'),
          paragraph(
            'Công an phường khuyến cáo: không cán bộ nào gọi điện xin mã xác thực hay mật khẩu. Người được ủy quyền nhận thay phải đăng ký tại xã, phường và mỗi sáu tháng xác nhận lại một lần. Tài khoản chỉ để nhận trợ cấp được miễn phí duy trì.'
          )
        ),
      ],
    },
    en: {
      title: 'Allowances go straight to the account, and nobody has to queue',
      kicker: 'Social welfare',
      lead: 'More than 31,000 people receive their monthly allowance by bank transfer. Those who cannot are visited at home.',
      cover: {
        image: pictures('demo-chi-tra-tro-cap'),
        alt: 'A woman with a telephone helps an old lady on a chair',
        caption: 'A member of the digital team shows how to check an account.',
        credit: 'Illustration',
      },
      body: [
        text(
          paragraph(
            'On the fifth of the month the telephone of Đàm Thị Bưởi, 84, rings once. Her grandson reads the message: the allowance is there. She used to take a motorbike taxi to the community house, wait for her name and leave her fingerprint.'
          ),
          paragraph(
            'Of 33,870 recipients 31,240 have an account, or 92.2 per cent. To the others, mostly old people who live alone and people with severe disabilities, the postman brings the money, and somebody witnesses it.'
          ),
          paragraph(
            'For six months digital teams went from house to house, opened accounts on the spot and set telephones to large letters and spoken messages. Where there is no signal, cash can be drawn at grocery shops.'
          )
        ),
        table('Paid by transfer', [
          ['Group', 'Recipients', 'By transfer'],
          ['Old people', '19,420', '90.6%'],
          ['People with disabilities', '9,860', '92.9%'],
          ['Children in need', '3,150', '97.8%'],
          ['Others', '1,440', '97.0%'],
        ]),
        text(
          paragraph(
            'The police remind everybody that no official ever asks for a code or a password by telephone. Whoever collects for somebody else must register, and confirm it every six months.'
          )
        ),
      ],
    },
  },
});
