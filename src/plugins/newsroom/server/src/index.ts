import config from './config';
import { features } from './features';
import { composeFeatures } from './kernel/feature';
import type { ServerPlugin } from './server-plugin';

const plugin: ServerPlugin = { config, ...composeFeatures(features) };

export default plugin;
