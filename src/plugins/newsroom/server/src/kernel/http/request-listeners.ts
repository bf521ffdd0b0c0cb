import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { demandPart, undoLater } from '../strapi/patches';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Passes every request to `take` before Strapi, until Strapi stops. If `take` returns false, Strapi handles it. Strapi
 * and Koa have no hook before their own listener, so ours replaces it and calls it.
 */
export function listenInFront(
  strapi: Core.Strapi,
  take: (request: IncomingMessage, response: ServerResponse) => boolean
): void {
  const server = strapi.server.httpServer;
  const others = server.listeners('request') as Listener[];
  // Without another listener, requests that `take` declines would never get a response.
  if (!demandPart(strapi, 'request-listeners', others.length > 0)) return;
  const ours: Listener = (request, response) => {
    try {
      if (take(request, response)) return;
    } catch (error) {
      // An exception in this listener would end the process.
      strapi.log.error(error);
      response.destroy();
      return;
    }
    for (const listener of others) listener.call(server, request, response);
  };
  server.removeAllListeners('request');
  server.on('request', ours);
  undoLater(strapi, () => {
    server.off('request', ours);
    for (const listener of others) server.on('request', listener);
  });
}
