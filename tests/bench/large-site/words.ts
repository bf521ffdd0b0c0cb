/** Phrases for the texts of a large site. Each fits wherever its kind is used. */

export const PLACES = [
  ...['Hà Nội', 'TP HCM', 'Đà Nẵng', 'Hải Phòng', 'Cần Thơ', 'Huế', 'Quảng Ninh', 'Nghệ An'],
  ...['Thanh Hóa', 'Khánh Hòa', 'Lâm Đồng', 'Đồng Nai', 'An Giang', 'Cà Mau', 'Đắk Lắk'],
  ...['Gia Lai', 'Lào Cai', 'Sơn La', 'Tây Ninh', 'Vĩnh Long', 'Đồng Tháp', 'Phú Thọ'],
  ...['Bắc Ninh', 'Hưng Yên', 'Ninh Bình', 'Quảng Trị', 'Quảng Ngãi', 'Lạng Sơn', 'Cao Bằng'],
  'Điện Biên',
];

/** Topics of news. Each works after "khởi động" and, with its first letter changed in case, as a subject. */
export const THINGS = [
  'tuyến xe buýt điện',
  'chương trình sữa học đường',
  'dự án nhà ở xã hội',
  'lễ hội trái cây',
  'tuyến đường ven biển',
  'trung tâm phục vụ hành chính công',
  'khu công nghiệp sinh thái',
  'chợ đầu mối nông sản',
  'bệnh viện đa khoa vùng',
  'giải chạy đêm',
  'mô hình lúa phát thải thấp',
  'thư viện số cho trường học',
  'hệ thống cảnh báo lũ sớm',
  'phố đi bộ',
  'nhà máy xử lý rác',
  'cảng cạn',
  'chương trình tiêm chủng mở rộng',
  'bảo tàng ngoài trời',
  'vùng trồng sầu riêng xuất khẩu',
  'sàn giao dịch việc làm',
  'tour du lịch làng nghề',
  'công viên ven sông',
  'quỹ khởi nghiệp cho thanh niên',
  'chương trình trồng một triệu cây xanh',
  'trạm sạc xe điện công cộng',
  'giải bóng đá thiếu niên',
  'phòng thí nghiệm vi mạch',
  'khu neo đậu tránh trú bão',
  'ứng dụng phản ánh hiện trường',
  'tuyến phố ẩm thực',
];

export const TITLE_VERBS = [
  'khởi động',
  'mở rộng',
  'đẩy nhanh',
  'rà soát',
  'chốt phương án cho',
  'lấy ý kiến về',
  'dành nguồn lực cho',
  'tháo gỡ vướng mắc cho',
];

export const TITLE_TAILS = [
  'trước mùa mưa',
  'sau một năm thí điểm',
  'trong quý tới',
  'ngay trong tháng này',
  'theo nguyện vọng của người dân',
  'trước thềm năm mới',
  'giữa lúc nhu cầu tăng cao',
  'sau nhiều lần lỗi hẹn',
];

export const PEOPLE = [
  ...['ông Nguyễn Văn Thành', 'bà Trần Thị Mai', 'ông Lê Hữu Phước', 'bà Phạm Thu Hương'],
  ...['ông Võ Minh Đức', 'bà Đặng Ngọc Lan', 'ông Bùi Quang Huy', 'bà Hoàng Thị Nga'],
  ...['ông Đỗ Xuân Trường', 'bà Ngô Bích Thủy', 'ông Phan Anh Tuấn', 'bà Hồ Thanh Vân'],
];

export const ROLES = [
  'giám đốc ban quản lý dự án',
  'chuyên gia quy hoạch',
  'chủ một cửa hàng gần đó',
  'đại diện đơn vị thi công',
  'giảng viên đại học',
  'trưởng ban công tác mặt trận',
  'chủ nhiệm hợp tác xã',
  'phó chủ tịch phường',
];

/** `{…}` is replaced with an element of the list of that name. */
export const SENTENCES = [
  'Theo kế hoạch, {thing} sẽ hoàn thành trong {month}, sớm hơn {few} tuần so với dự kiến ban đầu.',
  'Tổng kinh phí khoảng {many} tỷ đồng, trong đó ngân sách địa phương chiếm {percent}%.',
  '{Person}, {role}, cho biết phần lớn vướng mắc đã được tháo gỡ từ {month}.',
  'Người dân {place} kỳ vọng thay đổi này sẽ giúp việc đi lại, buôn bán thuận tiện hơn.',
  'Số liệu của cơ quan thống kê cho thấy nhu cầu tại {place} tăng {percent}% so với cùng kỳ năm trước.',
  'Cách làm này từng được áp dụng ở {place} và cho kết quả tốt hơn mong đợi.',
  '“Chúng tôi đã chờ điều này từ lâu”, {person} nói khi đi xem công trình vào sáng đầu tuần.',
  'Tuy vậy, {person} cho rằng vẫn cần thêm thời gian để đánh giá hết tác động.',
  'Đợt đầu có {many} hộ tham gia, chủ yếu ở các xã ven đô.',
  'Trong {few} tháng tới, các đơn vị sẽ báo cáo tiến độ hằng tuần và công khai trên cổng thông tin điện tử.',
  'Trước đó, đoàn công tác đã khảo sát {few} địa điểm tại {place} và ghi nhận nhiều ý kiến trái chiều.',
  'Nếu thời tiết thuận lợi, phần việc còn lại sẽ xong trước {month}.',
  'Giá thành ước giảm {percent}% nhờ dùng vật liệu có sẵn tại chỗ.',
  'Một số doanh nghiệp ở {place} đề nghị kéo dài thời gian hỗ trợ lãi suất đến hết {month}.',
  'Cơ quan chức năng khuyến cáo người dân theo dõi thông báo chính thức, tránh nghe tin đồn trên mạng.',
  '{Person}, {role}, nhận định đây là bước đi cần thiết nhưng phải làm chắc từng khâu.',
  'Từ {month}, {many} suất học bổng và gói vay ưu đãi sẽ được dành cho gia đình có hoàn cảnh khó khăn.',
  'So với {few} năm trước, chất lượng dịch vụ đã cải thiện rõ, thời gian chờ giảm gần một nửa.',
  'Sau {place}, mô hình sẽ được nhân rộng ra {few} tỉnh, thành khác.',
  'Việc giám sát được giao cho một tổ liên ngành, có đại diện của người dân cùng tham gia.',
];

export const LEADS = [
  'Sau {few} tháng chuẩn bị, {place} bắt đầu triển khai {thing} với kinh phí khoảng {many} tỷ đồng.',
  '{Place} vừa thông qua phương án cho {thing}, dự kiến phục vụ hơn {many} nghìn lượt người mỗi năm.',
  'Được người dân mong đợi từ nhiều năm nay, {thing} tại {place} sẽ có diện mạo mới từ {month}.',
  'Chính quyền {place} muốn {thing} trở thành điểm sáng của cả vùng ngay trong năm nay.',
];

export const CAPTIONS = [
  'Một góc {place} nhìn từ trên cao.',
  'Người dân {place} trong ngày khai trương.',
  'Công nhân làm việc xuyên trưa tại {place}.',
  'Học sinh {place} tham quan trong buổi sáng đầu tiên.',
];

export const MONTHS = Array.from({ length: 12 }, (_, nth) => `tháng ${nth + 1}`);

export const CREDITS = ['Hải Yến', 'Minh Khôi', 'Quốc Bảo', 'Thu Trang', 'Đình Phong'];

/** Phrases of the English articles. */
export const ENGLISH = {
  titles: [
    '{place} gives the go-ahead for long-awaited public works',
    'What {place} learned from a year of trials',
    'Residents of {place} ask for more time to be heard',
    '{place} opens its doors to small businesses',
  ],
  sentences: [
    'Work is expected to finish in {few} months, somewhat earlier than first announced.',
    'The budget comes to about {many} billion dong, of which the province pays {percent} per cent.',
    'People in {place} hope that the change will make daily trips and trade easier.',
    'Demand in {place} has grown by {percent} per cent since last year, official figures show.',
    'Experts call it a necessary step, and ask that every stage be checked with care.',
    'A joint team, with residents among its members, will watch over progress every week.',
    'The first phase takes in {many} households, most of them on the outskirts.',
    'Similar plans in {place} went better than anybody had expected.',
  ],
};

/** A category: its Vietnamese name, its English name, and its children. */
export type Branch = readonly [vi: string, en: string, below?: readonly Branch[]];

export const CATEGORIES: readonly Branch[] = [
  [
    'Thời sự',
    'News',
    [
      ['Chính trị', 'Politics'],
      [
        'Giao thông',
        'Transport',
        [
          ['Đường sắt', 'Railways'],
          ['Hàng không', 'Aviation'],
        ],
      ],
      ['Môi trường', 'Environment'],
    ],
  ],
  [
    'Kinh tế',
    'Business',
    [
      ['Doanh nghiệp', 'Companies'],
      [
        'Tài chính',
        'Finance',
        [
          ['Ngân hàng', 'Banks'],
          ['Chứng khoán', 'Stocks'],
        ],
      ],
      ['Nông nghiệp', 'Farming', [['Thủy sản', 'Fisheries']]],
    ],
  ],
  ['Thế giới', 'World', [['Châu Á', 'Asia']]],
  [
    'Giáo dục',
    'Education',
    [
      [
        'Tuyển sinh',
        'Admissions',
        [
          ['Đại học', 'Universities'],
          ['Lớp 10', 'Upper schools'],
        ],
      ],
    ],
  ],
  ['Sức khỏe', 'Health', [['Dinh dưỡng', 'Nutrition']]],
  ['Thể thao', 'Sport', [['Bóng đá', 'Football', [['V-League', 'V-League']]]]],
  [
    'Văn hóa',
    'Culture',
    [
      ['Điện ảnh', 'Film'],
      ['Di sản', 'Heritage'],
    ],
  ],
  ['Du lịch', 'Travel'],
];

export const TOPICS = [
  'Quy hoạch {place}',
  'Giao thông {place}',
  'Nông sản {place}',
  'Du lịch {place}',
  'Bóng đá {place}',
  'Ẩm thực {place}',
  'Chuyển đổi số ở {place}',
  'Phòng chống thiên tai ở {place}',
];

export const TAGS = [
  ...['nhà ở xã hội', 'giá nông sản', 'xe buýt điện', 'tuyển sinh', 'việc làm', 'thời tiết'],
  ...['đất đai', 'học phí', 'viện phí', 'đặc sản', 'lễ hội', 'khởi nghiệp', 'xuất khẩu'],
  ...['môi trường', 'cầu đường', 'di tích', 'thể thao phong trào'],
];

export const FAMILY_NAMES = [
  ...['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'],
];

export const GIVEN_NAMES = ['Hải Yến', 'Minh Khôi', 'Thanh Hà', 'Quốc Bảo', 'Ngọc Diệp'];

export const SOURCES = ['Báo {place}', 'Đài Phát thanh và Truyền hình {place}'];
