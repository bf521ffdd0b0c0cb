import { phaseOf } from '../../../../../shared/src/schedule';
import type { Phase } from '../../../../../shared/src/schedule';

type Values = Record<string, unknown>;

/** A picture of the media library, as a form holds it. */
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

/** Both measures, or nothing: one alone has no proportions. */
export function sizeIn(value: unknown): Size | undefined {
  if (!isRecord(value)) return undefined;
  const { width, height } = value;
  return typeof width === 'number' && typeof height === 'number' ? { width, height } : undefined;
}

/** Proportions that differ by less are not seen. */
const SLACK = 0.02;

/** Whether a picture fills its place: undefined where one of them has no measures. */
export function fits(picture: PictureInForm, place: Size | undefined): boolean | undefined {
  const { width, height } = picture;
  if (!place || !width || !height) return undefined;
  return Math.abs(width / height / (place.width / place.height) - 1) <= SLACK;
}

const momentIn = (value: unknown): number | null => {
  const at = typeof value === 'string' || value instanceof Date ? new Date(value).getTime() : NaN;
  return Number.isNaN(at) ? null : at;
};

/** Whether readers would see the banner of the form; a weight of 0 switches it off. */
export function stateIn(values: Values, now: number): Phase | 'off' {
  if (values['weight'] === 0) return 'off';
  return phaseOf(
    { startsAt: momentIn(values['startsAt']), endsAt: momentIn(values['endsAt']) },
    now
  );
}

/** The position of a form: chosen since the document was loaded; `saved`: the one that it was loaded with, if any. */
export function positionIn(inForm: unknown): string | undefined {
  const { connect, disconnect } = isRecord(inForm) ? inForm : {};
  const chosen: unknown = Array.isArray(connect) ? connect.at(-1) : undefined;
  if (isRecord(chosen) && typeof chosen['documentId'] === 'string') return chosen['documentId'];
  return Array.isArray(disconnect) && disconnect.length > 0 ? undefined : 'saved';
}
