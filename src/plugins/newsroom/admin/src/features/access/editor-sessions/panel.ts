/** Properties of `window.strapi` that Strapi's types do not declare for plugins. */
interface PanelWindow {
  backendURL: string;
  featureFlags?: { isEnabled: (flag: string) => boolean };
}

const panel = () => window.strapi as unknown as PanelWindow;

/** URL of this panel's server. */
export const backendUrl = (): string => panel().backendURL;

/** True if Strapi renders `future-global::` components; it does not with its flag `useLegacyMediaLibrary`. */
export const drawsBesidePages = (): boolean =>
  !panel().featureFlags?.isEnabled('useLegacyMediaLibrary');
