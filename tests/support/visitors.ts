import type { Answer } from './http';
import { createHttpClient } from './http';

/** Response to a view. */
export interface ViewAnswer {
  data: { views: number; counted: boolean; reason?: string } | null;
  error?: { status: number; name: string; details: { code?: string } };
}

/** Options that trust one proxy, so that tests can send any client address. */
export const behindProxy = { env: { TRUSTED_PROXIES: '1' } };

const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';

let last = 0;

/** Headers of a new visitor. */
export function freshVisitor(): Record<string, string> {
  last += 1;
  const ip = `10.${(last >> 16) & 255}.${(last >> 8) & 255}.${last & 255}`;
  return { 'user-agent': `${BROWSER} Reader/${last}`, 'x-forwarded-for': ip };
}

export const viewsPath = (documentId: string): string =>
  `/api/newsroom/published/articles/${documentId}/views`;

/** Sends a view of an article to a server. */
export const readArticle = (
  url: string,
  documentId: string,
  headers: Record<string, string> = freshVisitor(),
  query = ''
): Promise<Answer<ViewAnswer>> =>
  createHttpClient(url).post<ViewAnswer>(`${viewsPath(documentId)}${query}`, undefined, headers);

/** A time zone where it is about noon, so that the day does not change during a test. */
export function whereItIsNoon(): string {
  const east = 12 - new Date().getUTCHours();
  return east === 0 ? 'Etc/GMT' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}
