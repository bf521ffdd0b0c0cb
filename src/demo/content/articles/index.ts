import { allowanceAccounts } from './allowance-accounts';
import { boatRace } from './boat-race';
import { bridge } from './bridge';
import { digitalLibrary } from './digital-library';
import { eLogbook } from './e-logbook';
import { ferryStops } from './ferry-stops';
import { festival } from './festival';
import { fewerProcedures } from './fewer-procedures';
import { hillSchool } from './hill-school';
import { hospital } from './hospital';
import { landPrices } from './land-prices';
import { lanternNight } from './lantern-night';
import { massWork } from './mass-work';
import { matWeaving } from './mat-weaving';
import { nightMarket } from './night-market';
import { oneStop } from './one-stop';
import type { ArticleMaker } from './plan';
import { rice } from './rice';
import { roadWorks } from './road-works';
import { saturdayClinic } from './saturday-clinic';
import { shoreForest } from './shore-forest';
import { socialHousing } from './social-housing';
import { stormPlan } from './storm-plan';
import { sunriseRun } from './sunrise-run';
import { swimming } from './swimming';
import { travelPlan } from './travel-plan';
import { visitorsGuide } from './visitors-guide';

/** Oldest first. */
export const articles: readonly ArticleMaker[] = [
  ...[eLogbook, matWeaving, digitalLibrary, allowanceAccounts, hillSchool, shoreForest],
  ...[visitorsGuide, saturdayClinic, sunriseRun, nightMarket, swimming, socialHousing],
  ...[festival, lanternNight, massWork, rice, boatRace, hospital, oneStop, fewerProcedures],
  ...[roadWorks, bridge, ferryStops],
  ...[landPrices, travelPlan, stormPlan],
];

export type { ArticlePlan, Assets } from './plan';
