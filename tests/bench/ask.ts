import type { Request } from './load/processes';

/** Sends one request and returns the parsed body. Throws for any status but 200. */
export async function ask<Body>({ url }: { url: string }, request: Request): Promise<Body> {
  const response = await fetch(url + request.path, {
    method: request.method ?? 'GET',
    ...(request.headers && { headers: request.headers }),
    ...(request.body !== undefined && { body: request.body }),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${request.path}: ${response.status} ${text}`);
  return JSON.parse(text) as Body;
}
