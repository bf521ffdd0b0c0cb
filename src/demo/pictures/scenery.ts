import { clinic, library, payment } from './scenes/care';
import { mangrove, matWeaving, nursery } from './scenes/crafts';
import { parcels, pineHills, terraces } from './scenes/fields';
import { boatRace, fishPort } from './scenes/landing';
import { meeting, oneStop, signing } from './scenes/offices';
import { hospital, school } from './scenes/places';
import { beach, harbour, procession, storm } from './scenes/sea';
import { pool, stadium, sunriseRun } from './scenes/sport';
import { lanternNight, nightMarket, town } from './scenes/town';
import { bridge, buildingSite, roadWorks } from './scenes/works';

export const scenes = {
  ...{ beach, boatRace, bridge, buildingSite, clinic, fishPort, harbour, hospital, lanternNight },
  ...{ library, mangrove, matWeaving, meeting, nightMarket, nursery, oneStop, parcels, payment },
  ...{ pineHills, pool, procession, roadWorks, school, signing, stadium, storm, sunriseRun },
  ...{ terraces, town },
};

export type SceneName = keyof typeof scenes;
