import { attachment, bullets, heading, html, link, paragraph, table, text } from '../../sections';
import type { ArticleMaker } from './plan';

export const oneStop: ArticleMaker = ({ pictures, spreadsheets }) => ({
  key: 'one-stop',
  hoursAgo: 26,
  category: 'digital-government',
  moreCategories: ['admin-reform'],
  topic: 'digital-shift',
  tags: ['online-services'],
  authors: ['thu-ha'],
  sources: ['dai-van-hai'],
  related: ['rice'],
  featured: true,
  publish: true,
  words: {
    vi: {
      title: 'Một cửa không đóng cửa: nộp hồ sơ lúc nửa đêm vẫn được nhận',
      kicker: 'Dịch vụ công',
      lead: 'Sau sáu tháng chạy thử, 212 thủ tục của tỉnh nhận hồ sơ trực tuyến suốt ngày đêm. Cứ mười bộ hồ sơ thì bốn bộ được gửi ngoài giờ hành chính.',
      cover: {
        image: pictures('demo-bo-phan-mot-cua'),
        alt: 'Người dân làm thủ tục tại ba quầy của bộ phận một cửa',
        caption: 'Bộ phận một cửa của tỉnh: ban ngày có người, ban đêm có hệ thống.',
        credit: 'Tranh minh họa',
      },
      body: [
        text(
          paragraph(
            'Chị Hồ Thị Mận bán hàng ở chợ đầu mối từ ba giờ sáng. Giấy phép kinh doanh của chị được gia hạn vào lúc 23 giờ 40, ngay trên điện thoại, khi chị vừa dọn hàng xong.'
          ),
          paragraph(
            'Những trường hợp như chị Mận chiếm tới bốn phần mười. Bộ phận một cửa vì thế đổi cách làm: hồ sơ gửi đêm được kiểm tra tự động, sáng ra cán bộ chỉ xử lý phần còn vướng.'
          ),
          paragraph(
            'Chị Tạ Minh Nguyệt, nhân viên tiếp nhận, kể buổi sáng trước đây của chị bắt đầu bằng hàng người xếp từ cửa ra tận bãi xe. Nay quầy chỉ còn khoảng bốn chục lượt mỗi ngày, phần lớn là người già và người có hồ sơ phức tạp, nên ai cũng được ngồi hỏi cho cặn kẽ.'
          ),
          paragraph(
            'Hệ thống không tự duyệt thay người. Máy chỉ so thông tin với cơ sở dữ liệu dân cư, đất đai và đăng ký kinh doanh; hồ sơ khớp thì chuyển thẳng đến người ký, hồ sơ lệch thì nhắn tin nói rõ lệch ở đâu. Cứ một trăm bộ gửi đêm, bảy mươi mốt bộ không cần bổ sung gì.'
          ),
          heading('Nhanh lên bao nhiêu?')
        ),
        table('Thời gian trả kết quả trung bình (ngày làm việc)', [
          ['Thủ tục', 'Trước đây', 'Hiện nay'],
          ['Gia hạn giấy phép kinh doanh', '5,0', '1,5'],
          ['Cấp bản sao hộ tịch', '2,0', '0,5'],
          ['Đăng ký biến động đất đai', '15,0', '9,0'],
        ]),
        attachment(spreadsheets('demo-ho-so-truc-tuyen'), 'Số liệu đầy đủ theo tháng (CSV)'),
        text(
          heading('Ba điều cần chuẩn bị'),
          bullets(
            'Tài khoản định danh điện tử mức 2.',
            'Ảnh chụp giấy tờ rõ bốn góc.',
            'Số điện thoại để nhận tin nhắn khi hồ sơ thiếu.'
          ),
          paragraph(
            'Ai không quen dùng máy vẫn có thể đến quầy, hoặc nhờ ',
            link('tổ công nghệ số của xã', 'https://vanhai.example/to-cong-nghe-so'),
            ' giúp miễn phí.'
          )
        ),
        html(
          '<p><strong>Đính chính:</strong> Bản tin đầu tiên ghi 221 thủ tục; con số đúng là <em>212</em>.</p>'
        ),
      ],
    },
    en: {
      title: 'The counter that never closes: apply at midnight, and it counts',
      kicker: 'Public services',
      lead: 'After six months of trial, 212 provincial procedures take online applications round the clock. Four in ten now arrive outside office hours.',
      cover: {
        image: pictures('demo-bo-phan-mot-cua'),
        alt: 'Residents at the three desks of the one-stop shop',
        caption: 'The provincial one-stop shop: people by day, the system by night.',
        credit: 'Illustration',
      },
      body: [
        text(
          paragraph(
            'Hồ Thị Mận sells at the wholesale market from three in the morning. Her trading licence was renewed at 11:40 at night, on her phone, just after she had packed up.'
          ),
          paragraph(
            'Four in ten applicants are like her. So the one-stop desk works differently now: what comes in at night is checked by machine, and in the morning people look only at what got stuck.'
          ),
          paragraph(
            'No machine signs anything. It compares an application with the registers of residents, land and businesses; what agrees goes straight to the person who signs, and what does not is sent back with a message that says why. Of a hundred applications in the night seventy-one need nothing more.'
          ),
          heading('How much faster?')
        ),
        table('Average time to an answer (working days)', [
          ['Procedure', 'Before', 'Now'],
          ['Renewing a trading licence', '5.0', '1.5'],
          ['Copy of a civil record', '2.0', '0.5'],
          ['Change in the land register', '15.0', '9.0'],
        ]),
        attachment(
          spreadsheets('demo-ho-so-truc-tuyen'),
          'All figures by month (CSV, in Vietnamese)'
        ),
        text(
          paragraph(
            'Those who do not like screens may still come to the desk, or ask the ',
            link("commune's digital team", 'https://vanhai.example/to-cong-nghe-so'),
            ' for free help.'
          )
        ),
      ],
    },
  },
});
