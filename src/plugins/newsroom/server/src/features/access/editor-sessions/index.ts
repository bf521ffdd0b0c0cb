import { defineFeature } from '../../../kernel/feature';
import { controllers } from './controller';
import { routers } from './routes';
import { editorSessionService } from './service';

export const editorSessions = defineFeature({
  name: 'editor-sessions',
  summary:
    "Editor sessions: the admin panel warns before the session ends, extends it without a reload, and keeps unsaved text on the editor's device. The limits are Strapi's.",
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
