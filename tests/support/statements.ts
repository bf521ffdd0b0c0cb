import type { IncomingMessage } from 'node:http';
import type { App } from './app';

/**
 * What the database is asked by the requests that arrive while something runs. Strapi asks in the background too (its
 * upload plugin counts files fifteen seconds after each start), and work of earlier requests may still be going on.
 */
export async function statementsOf(app: App, run: () => Promise<unknown>): Promise<string[]> {
  const { db, server, requestContext } = app.strapi;
  const arrived = new Set<IncomingMessage>();
  const statements: string[] = [];
  const noteRequest = (request: IncomingMessage) => void arrived.add(request);
  const noteStatement = ({ sql }: { sql: string }) => {
    const context = requestContext.get();
    if (context && arrived.has(context.req)) statements.push(sql);
  };
  server.httpServer.prependListener('request', noteRequest);
  db.connection.on('query', noteStatement);
  try {
    await run();
  } finally {
    db.connection.off('query', noteStatement);
    server.httpServer.off('request', noteRequest);
  }
  return statements;
}
