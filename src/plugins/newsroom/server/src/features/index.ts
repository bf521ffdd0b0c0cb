import { articles } from './articles';
import { banners } from './banners';
import { images } from './images';
import { lists } from './lists';
import { sections } from './sections';
import { site } from './site';
import { sources } from './sources';
import { terms } from './terms';

/** The table of contents of the product, in start order. */
export const features = [images, sections, terms, sources, articles, lists, banners, site];
