import type { AdminPlugin } from '../admin/src/admin-plugin';

declare const plugin: AdminPlugin;
export default plugin;
