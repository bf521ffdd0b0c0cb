import { bullets, heading, paragraph, pullQuote, table, text } from '../../sections';
import type { ArticleMaker } from './plan';

export const fewerProcedures: ArticleMaker = ({ pictures }) => ({
  key: 'fewer-procedures',
  hoursAgo: 14,
  category: 'admin-reform',
  topic: 'digital-shift',
  tags: ['online-services'],
  authors: ['hong-nhung'],
  sources: ['bao-van-hai'],
  related: ['one-stop', 'mass-work'],
  publish: true,
  words: {
    vi: {
      title: 'Vân Hải cắt 38 thủ tục, rút ngắn thời hạn của 61 thủ tục khác',
      kicker: 'Cải cách hành chính',
      lead: 'Danh mục mới có hiệu lực từ đầu tháng sau. Lĩnh vực giảm nhiều nhất là đất đai, đăng ký kinh doanh và nuôi trồng thủy sản.',
      cover: {
        image: pictures('demo-hoi-nghi'),
        alt: 'Diễn giả trình bày biểu đồ trước hội trường kín người',
        caption: 'Hội nghị công bố danh mục thủ tục hành chính sau rà soát.',
        credit: 'Tranh minh họa',
      },
      body: [
        text(
          paragraph(
            'Sau bốn tháng rà soát, UBND tỉnh công bố bãi bỏ 38 thủ tục thuộc thẩm quyền địa phương và giảm thời hạn giải quyết 61 thủ tục. Tính chung, mỗi năm người dân, doanh nghiệp bớt khoảng 46.000 lượt đi lại và 11,3 tỷ đồng chi phí tuân thủ.'
          ),
          paragraph(
            'Nguyên tắc của đợt này là cơ quan nào đang giữ dữ liệu thì không được yêu cầu người dân nộp lại giấy tờ đó. Nhờ vậy, 129 loại bản sao có chứng thực được bỏ khỏi thành phần hồ sơ.'
          )
        ),
        table('Những thay đổi đáng chú ý', [
          ['Thủ tục', 'Thời hạn cũ', 'Thời hạn mới'],
          ['Đăng ký hộ kinh doanh', '3 ngày', 'Trong ngày'],
          ['Cấp mã số cơ sở nuôi thủy sản', '10 ngày', '4 ngày'],
          ['Cấp phép sửa chữa nhà ở riêng lẻ', '15 ngày', '7 ngày'],
          ['Trích lục bản đồ địa chính', '7 ngày', '2 ngày'],
        ]),
        pullQuote(
          'Bỏ được một tờ giấy mới khó, thêm một tờ thì dễ lắm. Lần này chúng tôi bắt mỗi tờ giấy phải tự chứng minh là cần thiết.',
          'Ông Lưu Văn Kiên, Tổ trưởng Tổ công tác rà soát thủ tục'
        ),
        text(
          heading('Người dân cần biết'),
          bullets(
            'Hồ sơ nộp trước ngày danh mục mới có hiệu lực được giải quyết theo thời hạn cũ, nhưng không phải bổ sung giấy tờ đã bãi bỏ.',
            'Cán bộ yêu cầu giấy tờ ngoài danh mục: phản ánh qua số 0000 1022, có trả lời trong 24 giờ.',
            'Trễ hẹn quá một ngày, cơ quan giải quyết phải xin lỗi bằng văn bản và hẹn lại không quá một lần.'
          ),
          paragraph(
            'Đợt rà soát thứ hai bắt đầu vào quý tới, tập trung vào xây dựng, môi trường và giáo dục nghề nghiệp.'
          )
        ),
      ],
      seo: {
        metaTitle: 'Vân Hải cắt 38 thủ tục hành chính, rút ngắn 61 thủ tục',
        metaDescription:
          'Bảng thời hạn mới của đăng ký hộ kinh doanh, mã số cơ sở nuôi thủy sản, sửa chữa nhà ở, trích lục bản đồ.',
        shareImage: pictures('demo-bo-phan-mot-cua'),
      },
    },
    en: {
      title: 'Van Hai drops 38 procedures and shortens 61 more',
      kicker: 'Administrative reform',
      lead: 'The new list takes effect early next month. Land, business registration and fish farming gain most.',
      cover: {
        image: pictures('demo-hoi-nghi'),
        alt: 'A speaker shows a chart to a full hall',
        caption: 'The new list is presented.',
        credit: 'Illustration',
      },
      body: [
        text(
          paragraph(
            'After a review of four months the provincial People’s Committee has abolished 38 local procedures and shortened 61. Residents and businesses save about 46,000 trips and 11.3 billion đồng a year.'
          ),
          paragraph(
            'One rule guided the review: an office that has the data may not ask for the paper. So 129 kinds of certified copies are no longer needed.'
          )
        ),
        table('What changes most', [
          ['Procedure', 'Before', 'Now'],
          ['Registering a household business', '3 days', 'Same day'],
          ['Code for a fish farm', '10 days', '4 days'],
          ['Permit to repair a house', '15 days', '7 days'],
          ['Extract of the land map', '7 days', '2 days'],
        ]),
        pullQuote(
          'To add a form is easy, to drop one is hard. This time every form had to prove that it is needed.',
          'Lưu Văn Kiên, head of the review group'
        ),
        text(
          paragraph(
            'Whoever is asked for a paper that is not on the list may call 0000 1022 and has an answer within a day. A second review, of construction, environment and vocational training, begins next quarter.'
          )
        ),
      ],
    },
  },
});
