import { bold, heading, link, numbered, paragraph, picture, text } from '../../sections';
import type { ArticleMaker } from './plan';

/** In English only: written for visitors, without a Vietnamese version. */
export const visitorsGuide: ArticleMaker = ({ pictures }) => ({
  key: 'visitors-guide',
  hoursAgo: 410,
  category: 'culture-travel',
  topic: 'sea-season',
  tags: ['fishing-villages', 'crafts'],
  authors: ['mai-anh'],
  sources: [],
  related: ['mat-weaving'],
  publish: true,
  words: {
    en: {
      title: 'Eight things to know before you come to Van Hai',
      kicker: 'For visitors',
      lead: 'When the sea is calm, which bus to take, how to behave in a whale shrine, and why you should carry small notes.',
      cover: {
        image: pictures('demo-bien-hon-may'),
        alt: 'A beach with palms and parasols, an island on the horizon',
        caption: 'Con beach, with Hon May island in the distance.',
        credit: 'Illustration: Lê Mai Anh',
      },
      body: [
        text(
          paragraph(
            'Van Hai is not on the way to anywhere, which is its charm. A little planning helps, because boats follow the wind and the best food is gone by nine.'
          ),
          numbered(
            'The sea is calmest from March to August. From October to December boats to Hon May may stay in port for days.',
            'Bus 7 runs along the coast every twenty minutes from 5 a.m. to 9 p.m. Pay on board.',
            'Fishing villages wake at four. If you want to see the market at the landing, so should you.',
            'In a whale shrine take off your hat and shoes, and ask before you take pictures.',
            'Tap water is for washing. Guesthouses refill your bottle; look for the blue drop on the door.',
            'Carry small notes. Transfers are common, but not with the lady who sells sweets.',
            'On the trails of the pine hills there is no telephone signal after the second bridge.',
            'Do not buy shells or coral. It is against the law, and the reef needs them.'
          )
        ),
        picture({
          image: pictures('demo-doi-thong-van-hai'),
          alt: 'Pine hills in the morning mist',
          caption: 'The pine hills, an hour inland. Mornings are cool all year.',
          credit: 'Illustration',
        }),
        text(
          heading('Where to ask'),
          paragraph(
            'The visitor centre at 3 Riverside Road is open ',
            bold('from 7 a.m. to 8 p.m. every day'),
            '. Timetables and warnings are at ',
            link('dulich.vanhai.example', 'https://dulich.vanhai.example'),
            '.'
          )
        ),
      ],
      seo: {
        metaTitle: 'Visiting Van Hai: eight things to know',
        metaDescription:
          'Seasons, buses, boats to Hon May island, manners in a whale shrine and other practical advice.',
      },
    },
  },
});
