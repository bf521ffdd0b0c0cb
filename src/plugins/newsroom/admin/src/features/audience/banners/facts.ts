import { phaseOf } from '../../../../../shared/src/schedule';
import type { Phase } from '../../../../../shared/src/schedule';

type Values = Record<string, unknown>;

/** A media library picture, as stored in a form. */
export interface PictureInForm {
  url: string;
  width: number | null;
  height: number | null;
}

export interface Size {
  width: number;
  height: number;
}

const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null;

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

export function pictureIn(value: unknown): PictureInForm | undefined {
  if (!isRecord(value) || typeof value['url'] !== 'string') return undefined;
  const { url, width, height } = value;
  return { url, width: numberOrNull(width), height: numberOrNull(height) };
}

/** Width and height; undefined unless both are set. */
export function sizeIn(value: unknown): Size | undefined {
  if (!isRecord(value)) return undefined;
  const { width, height } = value;
  return typeof width === 'number' && typeof height === 'number' ? { width, height } : undefined;
}

/** Maximum relative difference of aspect ratios that still counts as a fit: 2 %. */
const SLACK = 0.02;

/** True if the picture's aspect ratio fits the position; undefined if a size is unknown. */
export function fits(picture: PictureInForm, place: Size | undefined): boolean | undefined {
  const { width, height } = picture;
  if (!place || !width || !height) return undefined;
  return Math.abs(width / height / (place.width / place.height) - 1) <= SLACK;
}

const momentIn = (value: unknown): number | null => {
  const at = typeof value === 'string' || value instanceof Date ? new Date(value).getTime() : NaN;
  return Number.isNaN(at) ? null : at;
};

/** Whether readers would see the banner in the form. A weight of 0 switches it off. */
export function stateIn(values: Values, now: number): Phase | 'off' {
  if (values['weight'] === 0) return 'off';
  return phaseOf(
    { startsAt: momentIn(values['startsAt']), endsAt: momentIn(values['endsAt']) },
    now
  );
}

/** documentId of the position chosen in the form; `saved` if it is unchanged, undefined if it was removed. */
export function positionIn(inForm: unknown): string | undefined {
  const { connect, disconnect } = isRecord(inForm) ? inForm : {};
  const chosen: unknown = Array.isArray(connect) ? connect.at(-1) : undefined;
  if (isRecord(chosen) && typeof chosen['documentId'] === 'string') return chosen['documentId'];
  return Array.isArray(disconnect) && disconnect.length > 0 ? undefined : 'saved';
}
