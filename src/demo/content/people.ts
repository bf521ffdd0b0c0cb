import type { Fields, Worded } from '../documents';
import type { PictureName } from './pictures';

export interface AuthorPlan {
  key: string;
  photo: PictureName;
  words: Worded;
}

export const authors: readonly AuthorPlan[] = [
  {
    key: 'thu-ha',
    photo: 'demo-nguyen-thu-ha',
    words: {
      vi: {
        name: 'Nguyễn Thu Hà',
        title: 'Phóng viên thời sự',
        bio: 'Theo dõi mảng hạ tầng và cải cách hành chính từ năm 2015; thích đi công trường hơn ngồi phòng họp.',
      },
      en: {
        name: 'Nguyễn Thu Hà',
        title: 'Current affairs reporter',
        bio: 'Has followed public works and administrative reform since 2015, rather on site than in meeting rooms.',
      },
    },
  },
  {
    key: 'quoc-bao',
    photo: 'demo-tran-quoc-bao',
    words: {
      vi: {
        name: 'Trần Quốc Bảo',
        title: 'Phóng viên kinh tế',
        bio: 'Lớn lên ở vùng lúa ven biển, viết về nông nghiệp, chợ đầu mối và giá cả.',
      },
      en: {
        name: 'Trần Quốc Bảo',
        title: 'Economy reporter',
        bio: 'Grew up among the coastal rice fields; writes about farming, wholesale markets and prices.',
      },
    },
  },
  {
    key: 'mai-anh',
    photo: 'demo-le-mai-anh',
    words: {
      vi: {
        name: 'Lê Mai Anh',
        title: 'Phóng viên văn hóa, ảnh',
        bio: 'Chụp ảnh và ghi chép về lễ hội, làng nghề dọc bờ biển.',
      },
      en: {
        name: 'Lê Mai Anh',
        title: 'Culture reporter and photographer',
        bio: 'Photographs and writes about festivals and crafts along the coast.',
      },
    },
  },
  {
    key: 'minh-duc',
    photo: 'demo-phan-minh-duc',
    words: {
      vi: {
        name: 'Phan Minh Đức',
        title: 'Phóng viên giáo dục, y tế',
        bio: 'Từng dạy học bốn năm ở miền đồi trước khi về tòa soạn; quan tâm đến trường lớp và y tế cơ sở.',
      },
      en: {
        name: 'Phan Minh Đức',
        title: 'Education and health reporter',
        bio: 'Taught in the hills for four years before he joined the newsroom; follows schools and commune clinics.',
      },
    },
  },
  {
    key: 'hong-nhung',
    photo: 'demo-dinh-hong-nhung',
    words: {
      vi: {
        name: 'Đinh Hồng Nhung',
        title: 'Phó Trưởng ban Xây dựng Đảng – Nội chính',
        bio: 'Viết về xây dựng Đảng, cải cách hành chính và chính sách an sinh.',
      },
      en: {
        name: 'Đinh Hồng Nhung',
        title: 'Deputy head of the political desk',
        bio: 'Writes about the Party, administrative reform and social policy.',
      },
    },
  },
  {
    key: 'gia-khanh',
    photo: 'demo-hoang-gia-khanh',
    words: {
      vi: {
        name: 'Hoàng Gia Khánh',
        title: 'Biên tập viên thể thao',
        bio: 'Hơn hai mươi năm theo các giải đua thuyền, điền kinh; phụ trách chuyên mục Thể thao.',
      },
      en: {
        name: 'Hoàng Gia Khánh',
        title: 'Sports editor',
        bio: 'Has covered boat races and athletics for more than twenty years.',
      },
    },
  },
];

export interface SourcePlan {
  key: string;
  logo?: PictureName;
  fields: Fields;
}

/** Invented people and publishers. `.example` domains are reserved and never resolve. */
export const sources: readonly SourcePlan[] = [
  { key: 'ngoc-lan', fields: { name: 'Bà Phạm Thị Ngọc Lan', kind: 'person' } },
  { key: 'huu-thanh', fields: { name: 'Đặng Hữu Thành', kind: 'person' } },
  {
    key: 'bao-van-hai',
    logo: 'demo-bieu-trung-bao',
    fields: { name: 'Báo Vân Hải', kind: 'outlet', url: 'https://bao.vanhai.example' },
  },
  {
    key: 'dai-van-hai',
    logo: 'demo-bieu-trung-dai',
    fields: {
      name: 'Đài Phát thanh – Truyền hình Vân Hải',
      kind: 'outlet',
      url: 'https://dai.vanhai.example',
    },
  },
  {
    key: 'khi-tuong-van-hai',
    logo: 'demo-bieu-trung-khi-tuong',
    fields: {
      name: 'Đài Khí tượng Thủy văn Vân Hải',
      kind: 'outlet',
      url: 'https://khituong.vanhai.example',
    },
  },
  {
    key: 'thong-tan-mien-bien',
    logo: 'demo-bieu-trung-thong-tan',
    fields: {
      name: 'Thông tấn Miền Biển',
      kind: 'agency',
      url: 'https://thongtan-mienbien.example',
    },
  },
];
