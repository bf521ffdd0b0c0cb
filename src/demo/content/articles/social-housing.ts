import { attachment, bullets, heading, paragraph, table, text } from '../../sections';
import type { ArticleMaker } from './plan';

export const socialHousing: ArticleMaker = ({ pictures, spreadsheets }) => ({
  key: 'social-housing',
  hoursAgo: 122,
  category: 'welfare',
  moreCategories: ['economy'],
  tags: ['housing'],
  authors: ['hong-nhung', 'quoc-bao'],
  sources: ['bao-van-hai'],
  featured: true,
  publish: true,
  words: {
    vi: {
      title: 'Khởi công 412 căn nhà ở xã hội tại phường Bến Nghiêng',
      kicker: 'Nhà ở',
      lead: 'Khu nhà ba khối, cao sáu đến tám tầng, cách khu công nghiệp hai cây số. Người mua trả trước 20%, phần còn lại vay ưu đãi trong 20 năm.',
      cover: {
        image: pictures('demo-nha-o-xa-hoi'),
        alt: 'Ba khối nhà đang xây, cần cẩu tháp vươn cao, hai kỹ sư đứng trao đổi',
        caption: 'Công trường khu nhà ở xã hội Bến Nghiêng.',
        credit: 'Tranh minh họa',
      },
      body: [
        text(
          paragraph(
            'Sáng nay, chủ đầu tư đóng cọc thử khối nhà đầu tiên trên khu đất 2,3 ha, nguyên là bãi xe cũ. Dự án có 412 căn rộng từ 38 đến 68 m², trong đó 60 căn để cho thuê, nhà trẻ và sân chơi nằm ở tầng trệt.'
          ),
          paragraph(
            'Giá bán dự kiến 15,8 triệu đồng một mét vuông, đã gồm thuế, do UBND tỉnh thẩm định và công bố trước khi mở bán. Mỗi hộ chỉ được mua một căn và không được bán lại trong 5 năm.'
          ),
          paragraph(
            'Theo khảo sát của ngành Xây dựng, riêng khu công nghiệp Bến Nghiêng có hơn 6.200 công nhân đang thuê trọ, tiền phòng chiếm một phần tư thu nhập. Khối nhà đầu tiên dự kiến giao sau 18 tháng; hai khối còn lại xong trong năm tiếp theo. Tỉnh đã bố trí thêm hai khu đất, tổng cộng 5 ha, để đạt mục tiêu 1.500 căn trong nhiệm kỳ.'
          )
        ),
        table('Các loại căn', [
          ['Loại', 'Diện tích', 'Số căn', 'Trả trước từ'],
          ['Một phòng ngủ', '38–42 m²', '124', '120 triệu đồng'],
          ['Hai phòng ngủ', '52–58 m²', '228', '164 triệu đồng'],
          ['Ba phòng ngủ', '65–68 m²', '60', '205 triệu đồng'],
        ]),
        text(
          heading('Ai được đăng ký'),
          bullets(
            'Người thu nhập thấp, công nhân, cán bộ, công chức, viên chức, lực lượng vũ trang chưa có nhà ở thuộc sở hữu của mình trong tỉnh.',
            'Hộ ngư dân phải di dời khỏi khu vực sạt lở ven biển: ưu tiên 40 căn.',
            'Người khuyết tật được chọn căn tầng thấp, không phải bốc thăm.'
          ),
          paragraph(
            'Nếu số đăng ký vượt số căn, việc bốc thăm diễn ra công khai, có phát trực tiếp. Phường tuyệt đối không thu tiền giữ chỗ; ai bị đòi “phí suất ngoại giao” cần báo ngay cho công an.'
          )
        ),
        attachment(spreadsheets('demo-ho-so-mua-nha'), 'Danh mục giấy tờ cần nộp (CSV)'),
      ],
      seo: {
        metaTitle: '412 căn nhà ở xã hội Bến Nghiêng: giá, điều kiện, hồ sơ',
        metaDescription:
          'Giá dự kiến 15,8 triệu đồng/m², trả trước 20%, vay ưu đãi 20 năm. Điều kiện đăng ký và danh mục hồ sơ.',
      },
    },
    en: {
      title: 'Work begins on 412 social flats at Ben Nghieng',
      kicker: 'Housing',
      lead: 'Three blocks of six to eight floors, two kilometres from the industrial park. Buyers pay a fifth at once and the rest over twenty years.',
      cover: {
        image: pictures('demo-nha-o-xa-hoi'),
        alt: 'Three blocks of flats under construction, a tower crane, two engineers',
        caption: 'The building site at Ben Nghieng.',
        credit: 'Illustration',
      },
      body: [
        text(
          paragraph(
            'The first test pile was driven this morning on 2.3 hectares of a former lorry park. The flats measure 38 to 68 square metres; 60 are to let, and there will be a nursery and a playground on the ground floor.'
          ),
          paragraph(
            'The expected price is 15.8 million đồng a square metre, tax included, to be checked and published by the province. A household may buy one flat, and not sell it for five years.'
          ),
          paragraph(
            'More than 6,200 workers of the park live in lodgings that take a quarter of their pay. The first block is due in eighteen months, the others a year later; two more sites are reserved.'
          )
        ),
        table('Kinds of flats', [
          ['Kind', 'Size', 'Number', 'Down payment from'],
          ['One bedroom', '38–42 m²', '124', '120 million đồng'],
          ['Two bedrooms', '52–58 m²', '228', '164 million đồng'],
          ['Three bedrooms', '65–68 m²', '60', '205 million đồng'],
        ]),
        text(
          paragraph(
            'Fishing families who must leave the eroding shore have first choice of forty flats, and people with disabilities choose on the lower floors without a draw. Should there be more applicants than flats, lots are drawn in public. No fee is taken for a place on the list.'
          )
        ),
        attachment(spreadsheets('demo-ho-so-mua-nha'), 'Papers to submit (CSV, in Vietnamese)'),
      ],
    },
  },
});
