import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { demandPart, undoLater } from '../strapi/patches';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Lets `take` see every request before Strapi does, until Strapi stops; what it answers false to goes on to Strapi. Strapi
 * and Koa have no place in front of their own listener, so this one stands in its place and calls it.
 */
export function listenInFront(
  strapi: Core.Strapi,
  take: (request: IncomingMessage, response: ServerResponse) => boolean
): void {
  const server = strapi.server.httpServer;
  const others = server.listeners('request') as Listener[];
  // With nobody behind it, what is not taken would never be answered.
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
