import { gallery, heading, paragraph, pullQuote, text } from '../../sections';
import type { ArticleMaker } from './plan';

export const rice: ArticleMaker = ({ pictures }) => ({
  key: 'rice',
  hoursAgo: 51,
  category: 'farming-fisheries',
  tags: ['organic-rice', 'salt-water'],
  authors: ['quoc-bao'],
  sources: ['ngoc-lan', 'thong-tan-mien-bien'],
  related: ['shore-forest', 'mat-weaving'],
  publish: true,
  words: {
    vi: {
      title: 'Hạt lúa ngọt trên đồng đất mặn',
      kicker: 'Phóng sự',
      lead: 'Ba vụ liền, cánh đồng ven đê xã Hải Phong bị nước mặn lấn sâu. Thay vì đắp đê cao hơn, bà con đổi giống, đổi lịch và nuôi tôm xen lúa.',
      cover: {
        image: pictures('demo-ruong-lua-huu-co'),
        alt: 'Những thửa ruộng bậc thang xanh vàng dưới nắng',
        caption: 'Ruộng lúa hữu cơ hai tuần trước khi gặt.',
        credit: 'Tranh minh họa: Trần Quốc Bảo',
      },
      body: [
        text(
          paragraph(
            'Máy đo mặn của hợp tác xã chỉ bốn phần nghìn, gấp đôi mức mà cây lúa thường chịu được. Vậy mà ruộng vẫn trĩu bông. Bí quyết nằm ở giống lúa mùa rễ sâu và ở con nước: mùa mưa rửa mặn rồi mới cấy, mùa khô nhường ruộng cho tôm.'
          ),
          paragraph(
            'Năng suất không cao bằng lúa cao sản, nhưng không tốn phân thuốc và bán được gần gấp đôi giá. Vụ này cả vùng có hơn chín trăm hecta làm theo cách ấy.'
          ),
          paragraph(
            'Ông Cù Văn Sang có hai hecta sát đê. Năm đầu đổi lịch, ông cấy muộn gần một tháng, hàng xóm bảo ông lười. Đến tháng mặn lên đỉnh thì lúa nhà ông đã vào chắc, còn ruộng cấy sớm cháy lá từng vạt. Năm sau, cả xóm chờ ông ra đồng mới xuống giống.'
          ),
          paragraph(
            'Tôm thả sau khi gặt chỉ ăn rơm mục và phiêu sinh, không cần thức ăn công nghiệp. Phân tôm lại nuôi vụ lúa kế tiếp. Chi cục Trồng trọt đo đất mỗi quý và nhắn tin độ mặn cho từng hộ vào sáng thứ Hai.'
          )
        ),
        pullQuote(
          'Nước mặn không phải kẻ thù. Nó chỉ đến sai lúc, nên mình đổi lịch cho khớp.',
          'Bà Phạm Thị Ngọc Lan, giám đốc hợp tác xã Hải Phong'
        ),
        gallery('Một ngày trên đồng', [
          {
            image: pictures('demo-ruong-lua-huu-co'),
            alt: 'Ruộng lúa lúc giữa trưa',
            caption: 'Giữa trưa, nước ruộng được giữ ở mức mười phân.',
            credit: 'Tranh minh họa',
          },
          {
            image: pictures('demo-ruong-lua-cuoi-chieu'),
            alt: 'Ruộng lúa lúc hoàng hôn',
            caption: 'Chiều xuống, cống mở để nước lợ theo triều vào mương.',
            credit: 'Tranh minh họa',
          },
        ]),
        text(
          heading('Bán ở đâu?'),
          paragraph(
            'Hợp tác xã bán sáu phần mười sản lượng qua đơn đặt trước, phần còn lại ra chợ. Mỗi bao gạo in mã để người mua xem thửa ruộng, ngày gặt và độ mặn của nước.'
          )
        ),
      ],
    },
    en: {
      title: 'Sweet rice from salty fields',
      kicker: 'Report',
      lead: 'For three seasons salt water has crept into the fields behind the dyke at Hai Phong. Instead of building the dyke higher, farmers changed the seed, the calendar and took in shrimps.',
      cover: {
        image: pictures('demo-ruong-lua-huu-co'),
        alt: 'Green and yellow terraces in the sun',
        caption: 'Organic rice two weeks before harvest.',
        credit: 'Illustration: Trần Quốc Bảo',
      },
      body: [
        text(
          paragraph(
            "The co-operative's gauge reads four parts in a thousand, twice what common rice can bear. Still the ears are heavy. The secret is a deep-rooted seasonal variety, and the tide: rain rinses the field before planting, and in the dry months the field belongs to the shrimps."
          ),
          paragraph(
            'The yield is lower than that of modern rice, but nothing is spent on chemicals and the price is nearly double. More than nine hundred hectares are farmed this way now.'
          )
        ),
        pullQuote(
          'Salt water is no enemy. It only comes at the wrong time, so we move our time.',
          'Phạm Thị Ngọc Lan, head of the Hai Phong co-operative'
        ),
        text(
          heading('Where it is sold'),
          paragraph(
            'Six tenths of the harvest are ordered ahead, the rest goes to market. A code on each bag shows the field, the day of harvest and the salt in the water.'
          )
        ),
      ],
    },
  },
});
