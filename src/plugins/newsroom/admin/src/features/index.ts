import { articles } from './content/articles';
import { banners } from './audience/banners';
import { audience } from './desk/audience';
import { editorSessions } from './access/editor-sessions';
import type { AdminFeature } from './feature';
import { keptTexts } from './access/kept-texts';
import { layouts } from './desk/layouts';
import { overview } from './desk/overview';
import { sections } from './content/sections';

/** Features of the admin panel, in start order. */
export const features: readonly AdminFeature[] = [
  layouts,
  overview,
  audience,
  sections,
  articles,
  banners,
  editorSessions,
  keptTexts,
];
