import { bold, gallery, heading, paragraph, text } from '../../sections';
import type { ArticleMaker } from './plan';

export const nightMarket: ArticleMaker = ({ pictures }) => ({
  key: 'night-market',
  hoursAgo: 200,
  category: 'culture-travel',
  topic: 'sea-season',
  tags: ['crafts', 'fishing-villages'],
  authors: ['mai-anh'],
  sources: ['thong-tan-mien-bien'],
  related: ['mat-weaving', 'visitors-guide'],
  publish: true,
  words: {
    vi: {
      title: 'Chợ đêm Bến Nghiêng: ăn một vòng, nghe hết chuyện làng biển',
      kicker: 'Ẩm thực',
      lead: 'Chợ họp từ 17 giờ đến nửa đêm trên đoạn phố cấm xe dài 600 m. Không có loa thùng, không có đồ nhựa dùng một lần, chỉ có mùi cá nướng và tiếng rao.',
      cover: {
        image: pictures('demo-cho-dem'),
        alt: 'Các gian hàng chợ đêm dưới dây đèn lồng đỏ và vàng, khách đang chọn đồ',
        caption: 'Giờ đông nhất của chợ đêm là từ 19 đến 21 giờ.',
        credit: 'Tranh minh họa: Lê Mai Anh',
      },
      body: [
        text(
          paragraph(
            'Đi từ đầu phía sông, món đầu tiên chạm mũi là ',
            bold('bánh căn cá cơm'),
            ' của cô Út Mến: khuôn đất nung, lửa than, mười hai cái một đĩa. Kế đó là xe chè hạt sen, rồi dãy hải sản nướng của các gia đình Cửa Lưới, sáng cập bến, chiều lên bếp.'
          ),
          paragraph(
            'Muốn bán ở đây phải qua một buổi nếm thử. Hội đồng gồm hai đầu bếp, một cán bộ an toàn thực phẩm và ba khách bốc thăm; món không rõ nguồn nguyên liệu bị loại ngay. Hiện chợ có 118 quầy, một phần ba là hàng thủ công: chiếu cói, giỏ lục bình, đèn vỏ ốc.'
          ),
          paragraph(
            'Rác là chuyện ban quản lý tính kỹ nhất. Bát đĩa thuê chung, ăn xong đặt vào xe rửa lưu động; que xiên, lá chuối, vỏ tôm gom về ủ phân cho vườn rau trường học. Trước đây mỗi đêm chợ thải 900 kg rác, nay còn chưa đến 200 kg.'
          ),
          heading('Đi chợ sao cho khéo'),
          paragraph(
            'Xe gửi ở hai đầu phố, giá niêm yết. Quầy nào cũng nhận chuyển khoản nhưng nên mang ít tiền lẻ cho các cụ bán trầu, bán kẹo. Hỏi giá trước khi cân; thấy cân lệch, gọi tổ quản lý mặc áo xanh, có cân đối chứng ở giữa chợ.'
          )
        ),
        gallery('Một tối ở Bến Nghiêng', [
          {
            image: pictures('demo-cho-dem'),
            alt: 'Quầy trái cây và bánh dưới mái bạt sọc',
            caption: 'Quầy nào cũng ghi tên xã của người bán.',
            credit: 'Tranh minh họa: Lê Mai Anh',
          },
          {
            image: pictures('demo-pho-co-len-den'),
            alt: 'Dãy phố ven sông sáng đèn',
            caption: 'Phố Bờ Sông nhìn từ cầu tàu.',
            credit: 'Tranh minh họa: Lê Mai Anh',
          },
        ]),
        text(
          paragraph(
            'Sau 22 giờ, sân khấu nhỏ cuối chợ dành cho đội bả trạo và các nhóm hát trẻ. Ai muốn hát chỉ cần ghi tên lên bảng phấn.'
          )
        ),
      ],
    },
    en: {
      title: 'Ben Nghieng night market: eat your way through the stories of the coast',
      kicker: 'Food',
      lead: 'From five until midnight 600 metres of street belong to those on foot. There are no loudspeakers and no throw-away plastic, only grilled fish and the cries of the sellers.',
      cover: {
        image: pictures('demo-cho-dem'),
        alt: 'Night market stalls under strings of red and yellow lanterns',
        caption: 'The market is at its fullest between seven and nine.',
        credit: 'Illustration: Lê Mai Anh',
      },
      body: [
        text(
          paragraph(
            'Come from the river, and the first thing you smell is ',
            bold('bánh căn with anchovies'),
            ', small rice cakes from clay moulds over charcoal, twelve to a plate. Then there is lotus-seed pudding, then the grills of the families of Cua Luoi: landed in the morning, on the fire by night.'
          ),
          paragraph(
            'Whoever wants a stall has to pass a tasting before two cooks, a food inspector and three guests drawn by lot. There are 118 stalls; a third of them sell crafts: sedge mats, baskets, lamps of shell.'
          ),
          paragraph(
            'Plates are shared and washed on the spot, and leaves and shells become compost for school gardens: of 900 kilograms of rubbish a night fewer than 200 are left.'
          ),
          paragraph(
            'Leave your motorbike at either end of the street and bring some small change for the old ladies. Ask for the price before anything is weighed; a scale to check with stands in the middle of the market.'
          )
        ),
      ],
    },
  },
});
