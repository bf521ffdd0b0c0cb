import config from './config';
import { features } from './features';
import { composeFeatures } from './kernel/feature';

export default { config, ...composeFeatures(features) };
