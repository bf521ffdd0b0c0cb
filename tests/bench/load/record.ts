import { request as send } from 'node:http';
import type { Request } from './processes';

/** A response as received; the body in Base64. */
export interface Recorded {
  path: string;
  status: number;
  headers: string[];
  body: string;
}

/** Headers that Node.js sets itself. */
const ITS_OWN = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

function record(url: string, { path, method = 'GET', headers, body }: Request): Promise<Recorded> {
  return new Promise((resolve, reject) => {
    const asked = send(url + path, { method, ...(headers && { headers }) }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('end', () => {
        const kept: string[] = [];
        for (let at = 0; at < response.rawHeaders.length; at += 2) {
          const [name = '', value = ''] = response.rawHeaders.slice(at, at + 2);
          if (!ITS_OWN.has(name.toLowerCase())) kept.push(name, value);
        }
        resolve({
          path,
          status: response.statusCode ?? 0,
          headers: kept,
          body: Buffer.concat(parts).toString('base64'),
        });
      });
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

/** Records a server's responses to requests, one after another. */
export async function recordAnswers(
  server: { url: string },
  requests: readonly Request[]
): Promise<Recorded[]> {
  const answers: Recorded[] = [];
  for (const request of requests) answers.push(await record(server.url, request));
  return answers;
}
