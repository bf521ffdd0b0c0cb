import { paragraph, text } from '../../sections';
import type { ArticleMaker } from './plan';

const HOURS_AGO = 73;

/** A typical official report of a provincial portal: a title of four lines, and three paragraphs that fill a page. */
export const massWork: ArticleMaker = ({ pictures, now }) => {
  const year = new Date(now.getTime() - HOURS_AGO * 3_600_000).getFullYear();
  const last = year - 1;
  return {
    key: 'mass-work',
    hoursAgo: HOURS_AGO,
    category: 'party-government',
    moreCategories: ['current-affairs'],
    topic: 'near-the-people',
    tags: ['online-services', 'hill-communes'],
    authors: ['hong-nhung'],
    sources: ['huu-thanh'],
    related: ['allowance-accounts', 'hill-school'],
    allowComments: false,
    publish: true,
    words: {
      vi: {
        title: `Vân Hải: Đổi mới công tác dân vận theo hướng gần dân, sát cơ sở, tăng cường đối thoại giữa người đứng đầu với nhân dân, gắn với rà soát kết quả thực hiện các chương trình phối hợp và nghị quyết chuyên đề của Tỉnh ủy trong năm ${year}`,
        kicker: 'Công tác dân vận',
        lead: `Một năm nhìn lại, công tác dân vận ở Vân Hải chuyển biến rõ từ cách làm: bớt hội họp, thêm những buổi ngồi lại với dân ở thôn, khu phố, bến cá. Cấp ủy các xã, phường đã cụ thể hóa chủ trương của cấp trên thành những việc làm có địa chỉ, có thời hạn và có người chịu trách nhiệm; chính quyền duy trì nền nếp tiếp công dân, đối thoại định kỳ và công khai kết quả giải quyết kiến nghị; Mặt trận Tổ quốc và các tổ chức chính trị – xã hội đổi mới cách tập hợp đoàn viên, hội viên, vận động bà con tham gia chuyển đổi số, giữ rừng phòng hộ, phòng chống thiên tai và chăm lo hộ nghèo; hoạt động giám sát, phản biện xã hội đi vào những vấn đề người dân quan tâm như đất đai, môi trường biển, khám chữa bệnh và thủ tục hành chính. Những kết quả đó là cơ sở để Tỉnh ủy xác định nhiệm vụ trọng tâm của năm ${year}.`,
        cover: {
          image: pictures('demo-ky-ket-thi-dua'),
          alt: 'Đại diện các đơn vị ngồi ký giao ước thi đua, phía sau là hàng đại biểu vỗ tay',
          caption: `Đại diện các khối thi đua ký giao ước thực hiện công tác dân vận năm ${year}`,
          credit: 'Ảnh: Báo Vân Hải',
        },
        body: [
          text(
            paragraph(
              `Thực hiện Chỉ thị số 21-CT/TU ngày 14/3/${last} của Ban Thường vụ Tỉnh ủy về đối thoại định kỳ giữa người đứng đầu cấp ủy, chính quyền với nhân dân, UBND tỉnh đã ban hành Kế hoạch số 118/KH-UBND ngày 02/4/${last} về đợt cao điểm 100 ngày lắng nghe và giải quyết kiến nghị từ cơ sở. Trong năm, toàn tỉnh tổ chức 1.284 cuộc đối thoại ở thôn, khu phố, tiếp nhận 9.416 lượt ý kiến; đến ngày 31/12/${last} đã giải quyết xong 8.702 ý kiến, đạt 92,4%, số còn lại đều có văn bản trả lời và ấn định thời hạn xử lý. Cổng dịch vụ công của tỉnh cung cấp 1.086 thủ tục trực tuyến, trong đó 212 thủ tục nhận hồ sơ suốt ngày đêm; 147 tổ công nghệ số cộng đồng đã hướng dẫn 63.150 lượt người dân nộp hồ sơ, thanh toán và tra cứu kết quả tại nhà. Công tác giảm nghèo được gắn với từng hộ, từng nguyên nhân: cuối năm ${last} tỷ lệ hộ nghèo toàn tỉnh còn 2,1%, giảm 0,6 điểm phần trăm so với đầu năm, tương ứng 1.146 hộ thoát nghèo, trong đó có 402 hộ đồng bào dân tộc thiểu số ở các xã miền đồi, vượt 4,2% kế hoạch. Các nguồn vận động xã hội đạt 38,6 tỷ đồng, dùng để xây mới và sửa chữa 517 căn nhà, tặng 2.340 suất học bổng và trao 186 con bò giống, 74 ngư lưới cụ cho hộ khó khăn vùng ven biển.`
            ),
            paragraph(
              `Mặt trận Tổ quốc và các tổ chức chính trị – xã hội từ tỉnh đến cơ sở đã chủ trì 326 cuộc giám sát, góp ý 94 dự thảo văn bản, trong đó có dự thảo bảng giá đất, quy định hỗ trợ ngư dân chuyển đổi nghề và đề án sắp xếp trường lớp miền đồi; 71% kiến nghị sau giám sát được cơ quan chức năng tiếp thu trong vòng 30 ngày. Phong trào thi đua “Dân vận khéo” tiếp tục được đăng ký, thẩm định và công nhận từ khu dân cư: toàn tỉnh duy trì 1.058 mô hình, tiêu biểu là “Thuyền trưởng giữ biển sạch” ở xã Cửa Lưới, “Đê cộng đồng” ở xã Hải Phong, “Một giờ cùng dân làm hồ sơ” ở phường Bến Nghiêng và “Lớp học dưới mái nhà chung” ở xã Suối Mây. Ở các xã miền đồi, 63 già làng, người có uy tín được mời tham gia tổ hòa giải, tổ bảo vệ rừng và ban giám sát đầu tư của cộng đồng; chế độ thăm hỏi, cấp báo, tập huấn được thực hiện đầy đủ theo Quyết định số 877/QĐ-UBND ngày 19/5/${last}. Lực lượng vũ trang tỉnh phối hợp với địa phương tổ chức 42 đợt hành quân làm công tác dân vận, góp hơn 11.000 ngày công nạo vét kênh mương, sửa 23,5 km đường thôn và giúp dân thu hoạch lúa trước mùa mưa bão; bộ đội biên phòng đỡ đầu 58 học sinh có hoàn cảnh khó khăn ở các làng chài. Công tác dân tộc, tôn giáo được nắm chắc từ cơ sở, các chức sắc, chức việc tích cực vận động tín đồ tham gia xây dựng nông thôn mới, giữ gìn an ninh trật tự và giúp đỡ nhau lúc thiên tai. Tuy vậy, báo cáo của Tỉnh ủy cũng thẳng thắn chỉ ra những mặt còn hạn chế: một số nơi đối thoại còn hình thức, trả lời kiến nghị chậm; việc nắm tình hình ở khu nhà trọ, khu neo đậu tàu thuyền chưa kịp thời; cán bộ làm công tác dân vận ở cơ sở kiêm nhiệm nhiều việc; có mô hình chỉ được nhắc tới vào dịp tổng kết.`
            ),
            paragraph(
              `Bước sang năm ${year}, phương hướng nêu trong Báo cáo số 94-BC/TU ngày 18/12/${last} của Ban Thường vụ Tỉnh ủy gồm hai nhóm việc. Nhóm thứ nhất là nhìn lại những văn bản của tỉnh đã đến kỳ đánh giá: sơ kết 03 năm thực hiện Hướng dẫn số 07-HD/TU ngày 09/5/${last - 2} về quy trình tiếp nhận, phân loại và phản hồi ý kiến của nhân dân; sơ kết 05 năm thực hiện Chương trình phối hợp số 12-CTr/TU ngày 20/8/${last - 4} giữa cấp ủy với Mặt trận Tổ quốc và các tổ chức chính trị – xã hội trong vận động nhân dân chuyển đổi số; tổng kết 10 năm thực hiện Nghị quyết số 09-NQ/TU ngày 17/10/${last - 9} của Tỉnh ủy về tăng cường khối đại đoàn kết ở vùng đồng bào dân tộc thiểu số và miền đồi; tổng kết 05 năm thực hiện Đề án số 03-ĐA/TU ngày 25/6/${last - 4} về nâng cao chất lượng hoạt động của tổ dân vận thôn, khu phố; giám sát chuyên đề việc thực hiện Chỉ thị số 21-CT/TU tại 24 xã, phường và 06 sở, ngành; đánh giá lại 1.058 mô hình “Dân vận khéo” theo bộ tiêu chí mới, kiên quyết đưa ra khỏi danh sách những mô hình không còn hoạt động. Nhóm thứ hai là những việc phải có sản phẩm ngay trong năm: xây dựng cơ sở dữ liệu dùng chung về kiến nghị của cử tri và nhân dân, kết nối với cổng dịch vụ công trước ngày 30/6/${year}; bảo đảm mỗi quý người đứng đầu cấp ủy, chính quyền cấp xã đối thoại ít nhất một lần, riêng nơi có dự án thu hồi đất, nơi neo đậu tàu thuyền và khu công nghiệp thì mỗi tháng một lần; phấn đấu 95% kiến nghị được giải quyết đúng hạn, 100% kết quả được công khai; bồi dưỡng kỹ năng đối thoại, hòa giải và sử dụng công cụ số cho 1.900 cán bộ dân vận cơ sở; bố trí kinh phí bảo đảm cho tổ dân vận thôn, khu phố hoạt động thường xuyên; kịp thời biểu dương những cách làm hay, những tấm gương vì dân trên các phương tiện thông tin đại chúng; lấy kết quả công tác dân vận làm một căn cứ khi đánh giá, xếp loại tổ chức đảng và đảng viên cuối năm. Ban Thường vụ Tỉnh ủy giao các cơ quan tham mưu của Tỉnh ủy theo dõi, đôn đốc và báo cáo kết quả thực hiện trước ngày 15 của tháng cuối quý.`
            )
          ),
        ],
        seo: {
          metaTitle: `Vân Hải tiếp tục đổi mới công tác dân vận năm ${year}`,
          metaDescription:
            'Hơn 1.200 cuộc đối thoại, 92,4% kiến nghị được giải quyết; Tỉnh ủy Vân Hải giao nhiệm vụ trọng tâm về công tác dân vận.',
        },
      },
      en: {
        title: `Van Hai: Party committees and authorities at all levels keep renewing their work with the people, and join dialogue with residents to a review of the coordination programmes and resolutions of the Provincial Party Committee in ${year}`,
        kicker: 'Work with the people',
        lead: `In ${last} the province's work with the people turned visibly towards communes and wards. Local Party committees put general guidelines into tasks with an address, a deadline and somebody in charge; the authorities received residents regularly, held dialogues and published what came of each petition. The Fatherland Front and social organisations found new ways to bring members together and encouraged residents to use digital services, to look after protective forests, to prepare for disasters and to help poor households. Supervision and social criticism went into matters that people care about: land, the sea, medical care and paperwork. On these results the Provincial Party Committee bases its priorities for ${year}.`,
        cover: {
          image: pictures('demo-ky-ket-thi-dua'),
          alt: 'Representatives sign a pledge at a table while a row of delegates applauds behind them',
          caption: `Representatives of the emulation groups sign their pledge for ${year}`,
          credit: 'Photo: Báo Vân Hải',
        },
        body: [
          text(
            paragraph(
              `Following Directive No. 21-CT/TU of 14 March ${last} on regular dialogue between leaders and residents, the provincial People's Committee issued Plan No. 118/KH-UBND of 2 April ${last} for a hundred days of listening to the grassroots. Over the year 1,284 dialogues took place in villages and neighbourhoods, and 9,416 opinions were received; by 31 December ${last}, 8,702 of them had been dealt with, or 92.4 per cent, while the rest had a written answer and a date. The provincial service portal offers 1,086 procedures online, 212 of them around the clock; 147 community digital teams helped residents 63,150 times to apply, to pay and to look up results from home. Poverty was tackled household by household: at the end of ${last} the rate was 2.1 per cent, 0.6 percentage points less than a year before, which means that 1,146 households left poverty, 402 of them of ethnic minorities in the hill communes. Donations of 38.6 billion đồng paid for 517 new or repaired houses, 2,340 scholarships, 186 breeding cattle and 74 sets of fishing gear.`
            ),
            paragraph(
              `The Fatherland Front and social organisations led 326 supervisions and commented on 94 drafts, among them the land price table, support for fishermen who change their trade, and the plan for schools in the hills; 71 per cent of their recommendations were taken up within thirty days. The province counts 1,058 models of the movement “Skilful work with the people”, such as the skippers who keep the sea clean at Cua Luoi, the community dyke at Hai Phong, “One hour of paperwork together” at Ben Nghieng and the shared classroom at Suoi May. In the hill communes 63 village elders take part in mediation, forest patrols and the supervision of public works; visits, newspapers and training reached them as laid down in Decision No. 877/QĐ-UBND of 19 May ${last}. The armed forces gave more than 11,000 days of work to clear canals, mend 23.5 kilometres of village roads and bring in rice before the storms, and border guards look after 58 pupils of the fishing villages. The report is frank about what is lacking: some dialogues remain a formality, answers are slow, too little is known of lodging houses and anchorages, those who do this work in communes hold several posts at once, and some models are heard of only at the end of the year.`
            ),
            paragraph(
              `For ${year}, Report No. 94-BC/TU of 18 December ${last} asks all Party committees to review the provincial documents that have come to term: three years of Guideline No. 07-HD/TU on how opinions of residents are received, sorted and answered; five years of Coordination Programme No. 12-CTr/TU on digital skills; ten years of Resolution No. 09-NQ/TU on solidarity in the hill communes; and five years of Scheme No. 03-ĐA/TU on village teams. Directive No. 21-CT/TU will be supervised in 24 communes and wards and in six departments; every one of the 1,058 models will be assessed anew, and those that exist on paper alone will be struck off. A shared register of petitions is to be linked with the service portal before 30 June ${year}. Leaders of communes are to meet residents at least once a quarter, and once a month where land is being recovered, boats are anchored or factories stand; 95 per cent of petitions are to be settled in time and all results published. Some 1,900 local officials will be trained in dialogue, mediation and digital tools, and village teams will have a regular budget. What is achieved counts in the yearly assessment of Party organisations and members, and progress is to be reported by the fifteenth of the last month of every quarter.`
            )
          ),
        ],
      },
    },
  };
};
