import { defineFeature } from '../../../kernel/feature';
import { controllers } from './controller';
import { routers } from './routes';
import { editorSessionService } from './service';

export const editorSessions = defineFeature({
  name: 'editor-sessions',
  summary:
    "Sessions of editors: how long is left in the admin panel, which warns before the end, extends without a reload, and keeps unsaved text on the editor's device. The limits are Strapi's.",
  services: [editorSessionService],
  controllers,
  routers,
  options: [
    'editorSessions.prompt',
    'editorSessions.warnBeforeSeconds',
    'editorSessions.keepUnsaved',
    'editorSessions.keepUnsavedHours',
  ],
});
