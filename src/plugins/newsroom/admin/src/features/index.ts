import { articles } from './articles';
import { banners } from './banners';
import { audience } from './audience';
import { editorSessions } from './editor-sessions';
import type { AdminFeature } from './feature';
import { keptTexts } from './kept-texts';
import { layouts } from './layouts';
import { overview } from './overview';
import { sections } from './sections';

/** What the plugin adds to the admin panel, in start order. */
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
