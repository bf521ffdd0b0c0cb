import { bullets, heading, link, paragraph, text } from '../../sections';
import type { ArticleMaker } from './plan';

export const digitalLibrary: ArticleMaker = ({ pictures }) => ({
  key: 'digital-library',
  hoursAgo: 1200,
  category: 'education',
  moreCategories: ['digital-government'],
  topic: 'digital-shift',
  tags: ['hill-communes'],
  authors: ['minh-duc'],
  sources: ['dai-van-hai'],
  publish: true,
  words: {
    vi: {
      title: 'Một thư viện số cho 186 trường, trường xa mượn sách như trường gần',
      kicker: 'Trường học',
      lead: 'Kho dùng chung có 9.300 đầu sách, đọc được cả khi mất mạng. Trường nào có sách hay thì góp, trường nào thiếu thì mượn.',
      cover: {
        image: pictures('demo-thu-vien-so'),
        alt: 'Bốn học sinh ngồi đọc trên máy tính bảng giữa hai giá sách lớn',
        caption: 'Giờ đọc ở thư viện Trường Trung học cơ sở Bến Nghiêng.',
        credit: 'Tranh minh họa',
      },
      body: [
        text(
          paragraph(
            'Trường Tiểu học Suối Mây có 141 học sinh và đúng một tủ sách. Từ đầu năm học, mỗi lớp được cấp sáu máy tính bảng nạp sẵn sách, cuối tuần mang xuống điểm có mạng để đổi kho. Tháng đầu tiên các em đọc 1.120 lượt, gấp chín lần số lượt mượn sách giấy trước đó.'
          ),
          paragraph(
            'Thư viện do Sở Giáo dục và Đào tạo lập, dùng phần mềm mã nguồn mở. Sách gồm truyện đã hết thời hạn bảo hộ, tài liệu giáo dục địa phương, sách nói do thầy cô và phát thanh viên về hưu thu âm, có cả truyện kể bằng tiếng của đồng bào miền đồi.'
          ),
          paragraph(
            'Điều thầy cô quý nhất không phải số đầu sách mà là bảng theo dõi: lớp nào đọc nhiều, em nào bỏ dở giữa chừng, cuốn nào được đọc đi đọc lại. Cô Bế Thị Duyên, phụ trách thư viện Trường Tiểu học Suối Mây, nhờ vậy phát hiện ba em đọc rất chậm vì mắt kém mà gia đình chưa biết; cả ba đã được khám và cấp kính.'
          ),
          paragraph(
            'Kinh phí năm đầu là 3,1 tỷ đồng, hơn một nửa dành cho máy tính bảng. Máy hỏng được sửa tại trường nghề của tỉnh, vừa rẻ vừa là bài thực hành cho sinh viên.'
          ),
          heading('Đọc thế nào cho khỏi hại mắt'),
          bullets(
            'Mỗi lượt đọc không quá 25 phút, máy tự nhắc nghỉ.',
            'Lớp 1 và lớp 2 chỉ nghe sách nói và đọc sách giấy.',
            'Máy không cài trò chơi, không mạng xã hội.'
          ),
          paragraph(
            'Phụ huynh xem danh mục tại ',
            link('thuvien.vanhai.example', 'https://thuvien.vanhai.example'),
            ' và có thể gửi tặng sách. Đợt góp đầu tiên đã nhận 640 cuốn, được số hóa và trả lại cho người tặng kèm thư cảm ơn của học sinh.'
          )
        ),
      ],
    },
    en: {
      title: 'One digital library for 186 schools, near and far alike',
      kicker: 'Schools',
      lead: 'The shared collection has 9,300 titles that can be read without a connection. Schools give what they have and borrow what they lack.',
      cover: {
        image: pictures('demo-thu-vien-so'),
        alt: 'Four pupils read on tablets between two tall bookshelves',
        caption: 'Reading hour at the Ben Nghieng lower secondary school.',
        credit: 'Illustration',
      },
      body: [
        text(
          paragraph(
            'Suoi May primary school has 141 pupils and a single bookcase. Each class now has six tablets filled with books; at the weekend they travel down to where there is a network and are filled anew. In the first month the children read 1,120 times, nine times as often as before.'
          ),
          paragraph(
            'The library runs on open-source software. It holds stories that are free of rights, local teaching material, and audio books recorded by teachers and retired broadcasters, some in the languages of the hills.'
          ),
          paragraph(
            'What teachers value most is to see who reads. At Suoi May three children turned out to read slowly because of poor sight that nobody had noticed; they have glasses now. Broken tablets are repaired at the provincial vocational school, which is cheap, and practice for its students.'
          ),
          bullets(
            'A session lasts 25 minutes at most; the tablet calls for a break.',
            'Years 1 and 2 listen, and read on paper.',
            'There are no games and no social networks.'
          )
        ),
      ],
    },
  },
});
