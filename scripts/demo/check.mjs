import { randomUUID } from 'node:crypto';

async function ask(title, url, options) {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000), ...options });
  const body = await response.text();
  if (!response.ok) throw new Error(`${title}: ${url} responded with ${response.status} ${body}`);
  return body;
}

const json = (body, headers = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** Checks what was printed: login, admin page, REST and GraphQL with the token. Throws if one fails. */
export async function checkPortal({ addresses, access }) {
  const { email, password, token } = access;
  const bearer = { authorization: `Bearer ${token}` };

  const login = await ask(
    'Login',
    `${addresses.base}/admin/login`,
    json({ email, password, deviceId: randomUUID(), rememberMe: false })
  );
  if (!JSON.parse(login).data?.token) throw new Error('Login: no token in the response');

  const page = await ask('Admin', addresses.admin, {});
  if (!page.includes('<div id="strapi"'))
    throw new Error('Admin: the response is not the admin page');

  // The published side follows content within one or two seconds.
  const readers = async () => JSON.parse(await ask('Readers', addresses.readers, {})).data.length;
  for (let tries = 0; (await readers()) === 0; tries += 1) {
    if (tries === 100) throw new Error('Readers: no articles in the response');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }

  const rest = JSON.parse(await ask('REST', addresses.sample, { headers: bearer }));
  if (!(rest.data?.length > 0)) throw new Error('REST: no articles in the response');

  const query = '{ newsroomArticles(locale: "vi") { title } }';
  const graphql = JSON.parse(await ask('GraphQL', addresses.graphql, json({ query }, bearer)));
  if (!(graphql.data?.newsroomArticles?.length > 0)) {
    throw new Error(`GraphQL: no articles in the response ${JSON.stringify(graphql)}`);
  }
  return { articles: rest.data.length };
}
