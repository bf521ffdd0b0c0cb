import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';
import type { Core } from '@strapi/strapi';
import { undoLater } from '../strapi/patches';

/** Loopback, private and shared networks (RFC 1918, 4193, 6598) and link-local addresses. */
const NEAR = new BlockList();
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  NEAR.addSubnet(network, bits, 'ipv4');
}
NEAR.addAddress('::1', 'ipv6');
NEAR.addSubnet('fc00::', 7, 'ipv6');
NEAR.addSubnet('fe80::', 10, 'ipv6');

const FORWARDED = ['x-forwarded-for', 'forwarded', 'x-real-ip'] as const;

/**
 * The forwarding header of a request from a nearby address, which is likely a proxy; undefined otherwise. Requests
 * from public addresses are ignored, because any client can send such headers.
 */
export function forwardedBy(
  address: string | undefined,
  headers: IncomingMessage['headers']
): (typeof FORWARDED)[number] | undefined {
  const header = FORWARDED.find((name) => name in headers);
  if (header === undefined || address === undefined) return undefined;
  const [bare = ''] = address.split('%', 1);
  return NEAR.check(bare, bare.includes(':') ? 'ipv6' : 'ipv4') ? header : undefined;
}

/** Logs a warning if proxy settings let clients forge their address, or hide all readers behind the proxy's address. */
export function watchProxies(strapi: Core.Strapi): void {
  const { app, httpServer: server } = strapi.server;
  if (app.proxy && !app.maxIpsCount) {
    strapi.log.warn(
      'Newsroom: server.proxy.koa is on but server.proxy.maxIpsCount is not set. Clients can forge their IP address in X-Forwarded-For and evade rate limits and view counting. Set server.proxy.maxIpsCount to the number of proxies in front of Strapi'
    );
  }
  if (app.proxy) return;
  const look = ({ headers, socket }: IncomingMessage) => {
    const header = forwardedBy(socket.remoteAddress, headers);
    if (header === undefined) return;
    server.off('request', look);
    strapi.log.warn(
      `Newsroom: received ${header} from a proxy at ${socket.remoteAddress}, but server.proxy.koa is off. All readers behind the proxy appear as one IP address, so they share rate limits and are counted as few visitors. Set server.proxy.koa to true and server.proxy.maxIpsCount to the number of proxies`
    );
  };
  server.on('request', look);
  undoLater(strapi, () => void server.off('request', look));
}
