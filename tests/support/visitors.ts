import type { Answer } from './http';
import { createHttpClient } from './http';

/** What a page is told of the view that it sends. */
export interface ViewAnswer {
  data: { views: number; counted: boolean; reason?: string } | null;
  error?: { status: number; name: string; details: { code?: string } };
}

/** The app believes one proxy: so tests can come from anywhere. */
export const behindProxy = { env: { TRUSTED_PROXIES: '1' } };

const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';

let last = 0;

/** Headers of somebody who was never there before. */
export function freshVisitor(): Record<string, string> {
  last += 1;
  const ip = `10.${(last >> 16) & 255}.${(last >> 8) & 255}.${last & 255}`;
  return { 'user-agent': `${BROWSER} Reader/${last}`, 'x-forwarded-for': ip };
}

export const viewsPath = (documentId: string): string =>
  `/api/newsroom/published/articles/${documentId}/views`;

/** Somebody reads an article at a server. */
export const readArticle = (
  url: string,
  documentId: string,
  headers: Record<string, string> = freshVisitor(),
  query = ''
): Promise<Answer<ViewAnswer>> =>
  createHttpClient(url).post<ViewAnswer>(`${viewsPath(documentId)}${query}`, undefined, headers);

/** A time zone in which the day neither begins nor ends while a test runs. */
export function whereItIsNoon(): string {
  const east = 12 - new Date().getUTCHours();
  return east === 0 ? 'Etc/GMT' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}
