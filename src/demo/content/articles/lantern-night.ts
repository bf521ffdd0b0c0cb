import { gallery, paragraph, text } from '../../sections';
import type { ArticleMaker } from './plan';

/** A photo story: few words, many pictures. */
export const lanternNight: ArticleMaker = ({ pictures }) => {
  const credit = { vi: 'Tranh minh họa: Lê Mai Anh', en: 'Illustration: Lê Mai Anh' };
  return {
    key: 'lantern-night',
    hoursAgo: 81,
    category: 'culture-travel',
    topic: 'sea-season',
    tags: ['fishing-villages'],
    authors: ['mai-anh'],
    sources: [],
    related: ['festival', 'night-market'],
    publish: true,
    words: {
      vi: {
        title: 'Chùm ảnh: Đêm hoa đăng trên sông Vân',
        kicker: 'Phóng sự ảnh',
        lead: 'Đêm rằm, năm nghìn ngọn đèn giấy được thả xuống sông để cầu cho người đi biển bình an. Đèn làm bằng giấy và lá dừa, sáng hôm sau thanh niên chèo thuyền vớt hết.',
        cover: {
          image: pictures('demo-hoa-dang'),
          alt: 'Hàng trăm hoa đăng trôi trên sông dưới trăng tròn',
          caption: 'Hoa đăng trôi từ Bến Nghiêng ra cửa sông.',
          credit: credit.vi,
        },
        body: [
          gallery('Từ chiều đến khuya', [
            {
              image: pictures('demo-thuyen-ve-ben'),
              alt: 'Thuyền cá neo kín bến trong ánh chiều tím',
              caption: '17 giờ 30: thuyền về sớm, nhường mặt sông cho đêm hội.',
              credit: credit.vi,
            },
            {
              image: pictures('demo-pho-co-len-den'),
              alt: 'Phố ven sông bật đèn dưới trời sao',
              caption: '18 giờ 30: phố Bờ Sông tắt biển quảng cáo, chỉ để đèn nhà.',
              credit: credit.vi,
            },
            {
              image: pictures('demo-hoa-dang'),
              alt: 'Đèn giấy nhiều màu trôi thành dải trên mặt nước',
              caption: '20 giờ: ngọn đèn đầu tiên do người cao tuổi nhất làng chài thả.',
              credit: credit.vi,
            },
            {
              image: pictures('demo-cho-dem'),
              alt: 'Người lớn, trẻ em đi giữa các gian hàng sáng đèn',
              caption: '22 giờ: trẻ con ngủ gật trên vai, chợ đêm vẫn đông.',
              credit: credit.vi,
            },
          ]),
          text(
            paragraph(
              'Lễ hoa đăng có từ thời các bạn chài còn đi ghe bầu. Mỗi nhà thả một ngọn cho người đang ở ngoài khơi, một ngọn cho người không về nữa.'
            )
          ),
        ],
      },
      en: {
        title: 'In pictures: a night of lanterns on the Van River',
        kicker: 'Photo story',
        lead: 'At full moon five thousand paper lights are set on the river for the safety of those at sea. They are made of paper and palm leaf, and by morning all have been fished out again.',
        cover: {
          image: pictures('demo-hoa-dang'),
          alt: 'Hundreds of lanterns drift on the river under a full moon',
          caption: 'The lights drift from Ben Nghieng to the mouth of the river.',
          credit: credit.en,
        },
        body: [
          gallery('From dusk to midnight', [
            {
              image: pictures('demo-thuyen-ve-ben'),
              alt: 'Fishing boats at the landing in violet light',
              caption: '5:30: the boats are home early and leave the river to the feast.',
              credit: credit.en,
            },
            {
              image: pictures('demo-pho-co-len-den'),
              alt: 'Houses by the river light up under the stars',
              caption: '6:30: the street turns off its signs and keeps the lamps.',
              credit: credit.en,
            },
            {
              image: pictures('demo-hoa-dang'),
              alt: 'Paper lights of many colours on the water',
              caption: '8:00: the oldest of the village sets the first light.',
              credit: credit.en,
            },
            {
              image: pictures('demo-cho-dem'),
              alt: 'Families between the stalls of the night market',
              caption: '10:00: children sleep on shoulders, the market is still full.',
              credit: credit.en,
            },
          ]),
          text(
            paragraph(
              'Each family sets one light for those who are out at sea, and one for those who did not come back.'
            )
          ),
        ],
      },
    },
  };
};
