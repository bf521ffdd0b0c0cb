import {
  bold,
  gallery,
  heading,
  italic,
  paragraph,
  picture,
  pullQuote,
  table,
  text,
} from '../../sections';
import type { ArticleMaker } from './plan';

/** The long read. */
export const shoreForest: ArticleMaker = ({ pictures }) => ({
  key: 'shore-forest',
  hoursAgo: 505,
  category: 'farming-fisheries',
  moreCategories: ['society'],
  topic: 'storm-season',
  tags: ['forest', 'salt-water', 'fishing-villages'],
  authors: ['quoc-bao', 'mai-anh'],
  sources: ['ngoc-lan', 'thong-tan-mien-bien'],
  related: ['mat-weaving', 'hill-school'],
  featured: true,
  publish: true,
  words: {
    vi: {
      title: 'Ba mươi năm giữ một dải rừng',
      kicker: 'Phóng sự dài kỳ',
      lead: 'Năm 27 tuổi, bà Phạm Thị Ngọc Lan cắm cây đước đầu tiên xuống bãi bùn Hải Phong, cây chết sau mười ngày. Hôm nay, dải rừng ngập mặn dài mười một cây số đứng giữa biển và làng. Đây là câu chuyện về những người trồng rừng, về lần rừng suýt mất, và về cơn bão làm cả xã tin.',
      cover: {
        image: pictures('demo-rung-ngap-man'),
        alt: 'Chiếc thuyền nhỏ chở hai người đi giữa hai vạt rừng ngập mặn rễ chống tua tủa',
        caption: 'Tổ tuần rừng Hải Phong đi kiểm tra lúc nước lớn.',
        credit: 'Tranh minh họa: Lê Mai Anh',
      },
      body: [
        text(
          paragraph(
            'Bốn giờ chiều, nước bắt đầu rút. Bà Lan xắn quần, lội ra bãi, tay cầm cây sào khắc vạch từng mười phân. Bà cắm sào xuống gốc một cây đước, đọc số, ghi vào cuốn sổ bọc ni lông: bùn cao thêm bốn phân so với năm ngoái. “Rừng nó xây đê cho mình đó, mà không lấy tiền công”, bà nói rồi cười.'
          ),
          paragraph(
            'Cuốn sổ ấy là cuốn thứ mười bảy. Cuốn đầu tiên, bìa đã mục, mở ra bằng một dòng chữ nghiêng: ',
            italic('“Trồng 1.200 cây. Sống 0.”'),
            ' Không ai trong làng quên được mùa năm đó. Đê đất vỡ hai đoạn, nước mặn tràn vào ruộng, 140 nhà phải ăn gạo cứu trợ suốt bảy tháng. Người ta bảo nhau bỏ đi. Bà Lan khi ấy là cô giáo mầm non, nghe một cán bộ lâm nghiệp nói rừng ngập mặn giữ được đất thì đem chuyện ra bàn với các chị trong tổ phụ nữ. Mười bốn người gật đầu.'
          ),
          heading('Những mùa trồng hỏng'),
          paragraph(
            'Năm đầu cây chết vì trồng quá xa bờ, sóng nhổ sạch. Năm thứ hai chết vì hà bám. Năm thứ ba, trâu lội vào ăn. Mỗi lần hỏng, tổ lại họp ở sân nhà bà, cãi nhau đến khuya. Cuối cùng họ nghĩ ra cách trồng ngược: không trồng ngoài xa rồi lấn vào, mà trồng sát chân đê, đợi bùn bồi rồi mới nhích ra, mỗi năm chừng mười lăm mét. Hàng cọc tre đan phên cắm phía trước để bớt sóng, mỗi cọc ghi tên một nhà.'
          ),
          paragraph(
            'Cách ấy chậm, nhưng cây sống. Đến năm thứ sáu, vạt rừng đầu tiên rộng bốn hecta đã cao quá đầu người. Cua giống về, rồi cá bống, rồi cò. Những người từng cười bắt đầu xin cây con. Vườn ươm của tổ khi ấy chỉ là mấy luống bùn be bằng thân chuối; nay nó rộng 6.000 m², mỗi năm xuất 180.000 cây đước, mắm, bần cho cả vùng.'
          )
        ),
        picture({
          image: pictures('demo-vuon-uom'),
          alt: 'Những luống cây giống xanh thẳng hàng, hai phụ nữ đội nón chăm cây',
          caption: 'Vườn ươm Hải Phong: cây giống được tập chịu mặn tăng dần trong tám tháng.',
          credit: 'Tranh minh họa: Lê Mai Anh',
        }),
        text(
          heading('Lần rừng suýt mất'),
          paragraph(
            'Rừng lớn lên thì tôm lên giá. Có những năm một hecta ao tôm lãi bằng mười năm làm ruộng, và cách nhanh nhất để có ao là chặt rừng. Chỉ trong hai mùa khô, gần 90 hecta phía nam biến thành ao. Bà Lan đi từng nhà, có nhà đóng cửa không tiếp; có đêm ai đó ném đá lên mái tôn nhà bà.'
          ),
          paragraph(
            'Rồi tôm chết hàng loạt vì bệnh, ao bỏ hoang trắng bãi, nợ ngân hàng chồng lên nợ tiền thức ăn. Chính lúc ấy, hợp tác xã đưa ra một bản giao ước, đến nay vẫn treo ở nhà văn hóa: ',
            bold('mỗi hộ nuôi tôm phải giữ sáu phần mười diện tích là rừng'),
            '; đổi lại, tôm nuôi dưới tán rừng được hợp tác xã bao tiêu với giá cao hơn chợ 15%, không dùng thuốc, không cho ăn thêm. Ai chặt một cây phải trồng lại mười cây và làm ba buổi tuần rừng. Suốt mười hai năm, mới có bốn lần phải áp dụng điều khoản đó.'
          )
        ),
        pullQuote(
          'Hồi đó tôi không khuyên ai vì môi trường. Tôi chỉ hỏi: năm sau bão vô, ông lấy gì chắn cho cái ao của ông?',
          'Bà Phạm Thị Ngọc Lan, giám đốc hợp tác xã Hải Phong'
        ),
        table('Dải rừng Hải Phong qua các mốc', [
          ['Mốc', 'Diện tích rừng (ha)', 'Số hộ nuôi tôm dưới tán', 'Đoạn đê vỡ trong năm'],
          ['Khi tổ trồng rừng ra đời', '0', '0', '2'],
          ['Sau mười năm', '148', '0', '1'],
          ['Sau đợt phá rừng nuôi tôm', '61', '0', '3'],
          ['Sau hai mươi năm', '205', '164', '0'],
          ['Hiện nay', '322', '291', '0'],
        ]),
        text(
          heading('Đêm bão'),
          paragraph(
            'Ba năm trước, một cơn bão mạnh đổ bộ đúng lúc triều cường. Ở cửa sông phía bắc, nơi không có rừng, sóng vượt mặt đê 80 phân, 37 căn nhà tốc mái. Ở Hải Phong, trạm đo sau rừng chỉ ghi sóng cao 35 phân, trong khi phao ngoài bãi báo gần hai mét. Sáng ra, hàng cây phía trước gãy rạp, trơ gốc, nhưng đê còn nguyên và không nhà nào ngập.'
          ),
          paragraph(
            'Ông Mai Văn Nhị, một trong những chủ ao từng phản đối gay gắt nhất, là người đầu tiên vác cây giống ra trồng lại. “Tôi đứng trên đê nhìn nó gãy mà thấy như có ai ra đỡ đòn cho mình”, ông kể. Từ đó, mỗi năm xã có một ngày trồng rừng. Học sinh lớp năm trồng cây trước khi ra trường, mỗi em một cây, có số, có bản đồ, sau này về thăm còn tìm lại được.'
          ),
          heading('Giữ rừng bằng dữ liệu và bằng bữa cơm'),
          paragraph(
            'Lớp trẻ nay thay người già đi tuần. Hai thiết bị bay của xã chụp toàn bộ dải rừng mỗi tháng, phần mềm so ảnh và đánh dấu chỗ tán lá thưa đi. Nhưng anh Phùng Hữu Lợi, tổ trưởng tổ tuần rừng, bảo máy chỉ thấy lá, không thấy bụng người. Những vụ chặt trộm gần đây đều ở các nhà túng thiếu; tổ không lập biên bản ngay mà đến ăn với họ một bữa cơm, hỏi nợ bao nhiêu, cần việc gì. Ba người trong số đó nay là nhân công vườn ươm.'
          ),
          paragraph(
            'Năm ngoái, một đoàn chuyên gia đến đo lượng các-bon trong bùn. Họ nói mỗi hecta ở đây giữ nhiều hơn rừng trên đồi gấp ba lần, và một ngày nào đó có thể bán được. Bà Lan nghe, ghi vào sổ, nhưng chưa tính vào kế hoạch. “Có tiền thì mừng. Không có thì cây vẫn mọc”, bà nói.'
          )
        ),
        gallery('Một ngày trong rừng', [
          {
            image: pictures('demo-rung-ngap-man'),
            alt: 'Thuyền tuần rừng giữa hai vạt cây lúc giữa trưa',
            caption: 'Giữa trưa, nước lớn, thuyền vào được sâu nhất.',
            credit: 'Tranh minh họa: Lê Mai Anh',
          },
          {
            image: pictures('demo-rung-ngap-man-chieu'),
            alt: 'Rừng ngập mặn trong ánh chiều tím',
            caption: 'Chiều xuống, cò về kín ngọn mắm.',
            credit: 'Tranh minh họa: Lê Mai Anh',
          },
          {
            image: pictures('demo-ruong-lua-huu-co'),
            alt: 'Ruộng lúa xanh phía trong đê',
            caption: 'Phía trong đê, ruộng lúa không còn lo nước mặn tràn.',
            credit: 'Tranh minh họa: Trần Quốc Bảo',
          },
        ]),
        text(
          paragraph(
            'Trời sẩm tối. Bà Lan rửa chân ở cầu ao, lật cuốn sổ thứ mười bảy đến trang cuối. Còn chừng mươi dòng trống. Đứa cháu nội chín tuổi hỏi hết cuốn này rồi sao. Bà chỉ ra phía dải rừng đang đen lại trên nền trời: “Thì mua cuốn mới, con ghi tiếp.”'
          )
        ),
      ],
      seo: {
        metaTitle: 'Ba mươi năm giữ rừng ngập mặn Hải Phong',
        metaDescription:
          'Từ 1.200 cây chết sạch đến dải rừng 322 ha chắn sóng cho cả xã: chuyện của những người trồng rừng Hải Phong.',
        shareImage: pictures('demo-rung-ngap-man-chieu'),
      },
    },
    en: {
      title: 'Thirty years for a strip of forest',
      kicker: 'Long read',
      lead: 'At 27 Phạm Thị Ngọc Lan set her first mangrove in the mud of Hai Phong; it died within ten days. Today eleven kilometres of forest stand between the village and the sea. A story of those who planted it, of the time it was nearly lost, and of the storm that convinced everybody.',
      cover: {
        image: pictures('demo-rung-ngap-man'),
        alt: 'A small boat with two people between mangroves on their stilts of roots',
        caption: 'The forest patrol of Hai Phong at high water.',
        credit: 'Illustration: Lê Mai Anh',
      },
      body: [
        text(
          paragraph(
            'At four in the afternoon the water begins to fall. Mrs Lan rolls up her trousers and wades out with a pole that is notched every ten centimetres. She sets it at the foot of a tree, reads, and writes into a book wrapped in plastic: the mud has risen by four centimetres since last year. “The forest builds our dyke,” she says, “and asks for no wages.”'
          ),
          paragraph(
            'The book is the seventeenth. The first begins with a single line: ',
            italic('“Planted 1,200. Alive 0.”'),
            ' Nobody in the village has forgotten that year. The earth dyke broke twice, salt water covered the fields, and 140 families lived on relief rice for seven months. Mrs Lan, a nursery teacher then, had heard from a forester that mangroves hold the soil. She told the women’s group. Fourteen of them nodded.'
          ),
          heading('Seasons of failure'),
          paragraph(
            'In the first year the trees stood too far out, and waves pulled them up. In the second barnacles killed them; in the third, buffaloes. After each failure the group met in her yard and quarrelled until late. In the end they planted the other way round: close to the dyke, and then outwards with the growing mud, some fifteen metres a year, behind a fence of bamboo on which every stake bore the name of a house.'
          ),
          paragraph(
            'It was slow, but the trees lived. In the sixth year the first four hectares were taller than a man. Crabs came back, then mudskippers, then egrets. Those who had laughed asked for seedlings. The nursery, once a few beds edged with banana stems, now covers 6,000 square metres and gives 180,000 young trees a year to the whole coast.'
          )
        ),
        picture({
          image: pictures('demo-vuon-uom'),
          alt: 'Rows of seedlings, two women in conical hats look after them',
          caption: 'In the nursery seedlings get used to salt over eight months.',
          credit: 'Illustration: Lê Mai Anh',
        }),
        text(
          heading('Nearly lost'),
          paragraph(
            'As the forest grew, so did the price of shrimps. There were years when a hectare of pond earned as much as ten years of rice, and the quickest way to a pond was to fell the trees. Two dry seasons turned nearly ninety hectares in the south into ponds. Mrs Lan went from door to door; some stayed shut, and one night stones fell on her roof.'
          ),
          paragraph(
            'Then disease took the shrimps, and debts remained. It was at that moment that the co-operative put forward the agreement that still hangs in the community house: ',
            bold('whoever farms shrimps keeps six tenths of the land as forest'),
            '. In return the co-operative buys what grows under the trees at fifteen per cent above the market, without medicine and without feed. Whoever fells a tree plants ten and walks three patrols. In twelve years that has happened four times.'
          )
        ),
        pullQuote(
          'I never argued with the environment. I asked: when the next storm comes, what stands before your pond?',
          'Phạm Thị Ngọc Lan, head of the Hai Phong co-operative'
        ),
        table('The forest of Hai Phong', [
          ['When', 'Forest (ha)', 'Families with shrimps under trees', 'Dyke breaks that year'],
          ['When the group began', '0', '0', '2'],
          ['After ten years', '148', '0', '1'],
          ['After the felling', '61', '0', '3'],
          ['After twenty years', '205', '164', '0'],
          ['Now', '322', '291', '0'],
        ]),
        text(
          heading('The night of the storm'),
          paragraph(
            'Three years ago a strong storm landed at spring tide. At the northern mouth of the river, where nothing grows, waves ran eighty centimetres over the dyke and 37 houses lost their roofs. At Hai Phong the gauge behind the forest showed 35 centimetres, while the buoy before it reported nearly two metres. In the morning the front rows lay broken. The dyke was whole, and no house was flooded.'
          ),
          paragraph(
            'Mai Văn Nhị, once the loudest among the pond owners, was the first to carry seedlings out. “I stood on the dyke and watched the trees break, and it was as if somebody took the blows for me.” Since then the commune has a planting day. Every child sets a tree in the fifth year of school, with a number and a place on the map.'
          ),
          heading('Data, and a meal'),
          paragraph(
            'The young have taken over the patrols. Two drones photograph the whole forest every month, and software marks where leaves grow thin. But the machine sees leaves, not need, says Phùng Hữu Lợi, who leads the patrol. Trees were lately cut by families in trouble; the patrol sat down to eat with them first and asked what they owed. Three of them work in the nursery now.'
          ),
          paragraph(
            'It grows dark. Mrs Lan washes her feet and turns to the last page of the seventeenth book. Some ten lines are left. Her grandson, nine years old, asks what comes after. She points to the forest, black against the sky. “Then we buy a new one, and you write.”'
          )
        ),
      ],
      seo: {
        metaTitle: 'Thirty years for the mangroves of Hai Phong',
        metaDescription:
          'From 1,200 dead seedlings to 322 hectares that break the waves: the planters of Hai Phong.',
      },
    },
  },
});
