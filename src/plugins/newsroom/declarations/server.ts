import type { ServerPlugin } from '../server/src/server-plugin';

declare const plugin: ServerPlugin;
export default plugin;
