import { heading, italic, paragraph, pullQuote, text } from '../../sections';
import type { ArticleMaker } from './plan';

export const matWeaving: ArticleMaker = ({ pictures }) => ({
  key: 'mat-weaving',
  hoursAgo: 1560,
  category: 'culture-travel',
  moreCategories: ['economy'],
  tags: ['crafts', 'salt-water'],
  authors: ['mai-anh'],
  sources: ['bao-van-hai'],
  publish: true,
  words: {
    vi: {
      title: 'Chiếu cói Hải Phong sống lại nhờ những đơn hàng nhỏ',
      kicker: 'Làng nghề',
      lead: 'Có lúc cả làng chỉ còn chín khung dệt. Nay tiếng thoi lại rộn ở 64 nhà, vì người trẻ thôi chạy theo chiếu giá rẻ mà nhận dệt theo yêu cầu, mỗi tấm một hoa văn.',
      cover: {
        image: pictures('demo-lang-chieu'),
        alt: 'Những bó cói nhuộm màu phơi ngoài sân, hai người ngồi dệt chiếu',
        caption: 'Cói nhuộm phơi đủ ba nắng trước khi lên khung.',
        credit: 'Tranh minh họa: Lê Mai Anh',
      },
      body: [
        text(
          paragraph(
            'Cói Hải Phong mọc trên bãi bồi nước lợ, sợi dài và dai hơn cói đồng. Bãi mặn thêm thì lúa chịu thua, còn cây cói lại hợp. Vì thế nghề dệt bám đất này đã hơn hai trăm năm, kể từ khi những người đầu tiên theo cửa sông đến lập làng.'
          ),
          paragraph(
            'Mười lăm năm trước, chiếu nhựa tràn về chợ, một tấm chiếu cói dệt hai ngày chỉ lời ba chục nghìn đồng. Thợ giỏi bỏ đi làm công nhân. Chị Lý Thị Hạnh, 29 tuổi, là một trong những người quay lại. Chị học thiết kế ở thành phố, về nhà vẽ lại các mẫu hoa văn cũ mà bà ngoại còn nhớ: ',
            italic('mắt lưới, lá dừa, sóng đôi, chim én'),
            '.'
          ),
          heading('Bán ít, bán đúng người'),
          paragraph(
            'Tổ dệt không nhập hàng cho sạp chợ nữa mà nhận đơn từ quán cà phê, nhà nghỉ ven biển và khách đặt làm quà cưới. Mỗi tấm có một thẻ nhỏ ghi tên người dệt, ngày cắt cói, màu nhuộm từ lá bàng hay vỏ đước. Giá gấp bốn chiếu chợ, khách vẫn phải chờ ba tuần.'
          )
        ),
        pullQuote(
          'Mình không dệt chiếu rẻ nhất được. Mình dệt tấm chiếu mà người ta nhớ tên người dệt.',
          'Chị Lý Thị Hạnh, tổ trưởng tổ dệt thôn Bãi Cói'
        ),
        text(
          paragraph(
            'Năm ngoái cả làng bán được 7.800 tấm, thu 5,4 tỷ đồng; hơn một phần tư đi nước ngoài theo những kiện hàng nhỏ. Xã dành 12 ha bãi bồi để trồng cói, không cho đào ao tôm, và mở lớp dệt miễn phí vào sáng Chủ nhật cho học sinh.'
          ),
          paragraph(
            'Cái khó bây giờ là thiếu người chẻ cói. Máy chẻ thì nhanh nhưng sợi gãy nhiều. Bà Sáu Nhạn, 76 tuổi, vẫn chẻ tay mỗi ngày bốn ký, vừa làm vừa trông hai đứa cháu tập luồn thoi.'
          )
        ),
      ],
      seo: {
        metaTitle: 'Làng chiếu cói Hải Phong hồi sinh',
        metaDescription:
          'Từ chín khung dệt, làng chiếu Hải Phong trở lại với 64 nhà nhờ hoa văn cũ và đơn đặt riêng.',
      },
    },
    en: {
      title: 'Small orders bring Hai Phong’s sedge mats back to life',
      kicker: 'Craft villages',
      lead: 'There was a time when nine looms were left. Now 64 houses weave again, because the young stopped competing on price and make each mat to order.',
      cover: {
        image: pictures('demo-lang-chieu'),
        alt: 'Dyed sedge dries in a yard, two people weave a mat',
        caption: 'Dyed sedge needs three days of sun before it goes on the loom.',
        credit: 'Illustration: Lê Mai Anh',
      },
      body: [
        text(
          paragraph(
            'The sedge of Hai Phong grows on brackish flats and is longer and tougher than that of the fields. Where salt defeats rice, sedge does well; that is why people have woven here for more than two hundred years.'
          ),
          paragraph(
            'Fifteen years ago plastic mats filled the market and two days of weaving earned next to nothing. Lý Thị Hạnh, 29, is one of those who came back. She had studied design in the city, and drew anew the patterns that her grandmother remembered: ',
            italic('the net, the palm leaf, the double wave, the swallow'),
            '.'
          ),
          heading('Fewer mats, the right buyers'),
          paragraph(
            'The group no longer supplies market stalls but cafés, guesthouses and couples who want a wedding present. Each mat carries a tag with the weaver’s name, the day of the cut and the plant of its dye. It costs four times as much, and there is a wait of three weeks.'
          )
        ),
        pullQuote(
          'We cannot weave the cheapest mat. We weave the one whose weaver you remember.',
          'Lý Thị Hạnh, head of the weavers of Bai Coi hamlet'
        ),
        text(
          paragraph(
            'Last year the village sold 7,800 mats for 5.4 billion đồng, more than a quarter of them abroad. The commune keeps twelve hectares of flats for sedge and teaches children to weave on Sunday mornings.'
          )
        ),
      ],
    },
  },
});
