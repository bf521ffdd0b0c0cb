import type { Request } from './load/processes';

/** Asks once, and answers the parsed body; anything but 200 is an error. */
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
