import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Reader } from './readers';
import { getPublicDirectory } from './test-file';

const NAME = 'phien-dang-nhap.html';

/** A minimal page of a frontend, under the portal's content security policy. */
const HTML = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Tòa soạn</title></head>
<body>
<h1>Gửi bài cho tòa soạn</h1>
<textarea aria-label="Bài viết"></textarea>
<newsroom-session sign-in-url="/${NAME}"></newsroom-session>
<script type="module" src="/api/newsroom/widgets/session.js"></script>
</body></html>`;

/** Adds the page to the public files of this test file's apps and returns its path. */
export function makeSessionPage(): string {
  writeFileSync(path.join(getPublicDirectory(), NAME), HTML);
  return `/${NAME}`;
}

/** Signs in from the page, so that the browser stores the cookie. */
export const signInHere = (page: Page, { email, password }: Pick<Reader, 'email' | 'password'>) =>
  page.evaluate(
    async ([identifier, secret]) => {
      const answer = await fetch('/api/auth/local', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ identifier, password: secret }),
      });
      if (!answer.ok) throw new Error(`Sign-in answered ${answer.status}`);
    },
    [email, password] as const
  );

/**
 * End of the session according to the server, which runs on this machine's clock; 0 without a session.
 */
export const endOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const answer = await fetch('/api/newsroom/session');
    const { data } = (await answer.json()) as { data: { idleExpiresAt: string | null } };
    return data.idleExpiresAt ? Date.parse(data.idleExpiresAt) : 0;
  });

export const prompt = (page: Page) => page.getByRole('alertdialog');

/** Serves a page on another origin. */
export async function serveElsewhere(html: string) {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise((resolve) => server.close(resolve));
  return { url: `http://127.0.0.1:${port}/`, close };
}
