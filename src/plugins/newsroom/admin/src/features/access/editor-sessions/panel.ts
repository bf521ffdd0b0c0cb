/** What Strapi's panel keeps in the window and does not declare to plugins. */
interface PanelWindow {
  backendURL: string;
  featureFlags?: { isEnabled: (flag: string) => boolean };
}

const panel = () => window.strapi as unknown as PanelWindow;

/** Where the server of this panel is. */
export const backendUrl = (): string => panel().backendURL;

/** With this flag of its own, Strapi draws no components beside its pages. */
export const drawsBesidePages = (): boolean =>
  !panel().featureFlags?.isEnabled('useLegacyMediaLibrary');
