import type { Core } from '@strapi/strapi';

interface Envelope {
  data: null;
  error: { status: number; name: string; message: string; details: unknown };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Gives every error response Strapi's error shape, also those that do not come from Strapi's own errors: a path that
 * cannot be decoded, a method without a route. GraphQL has its own shape.
 */
function envelopeOf(status: number, message: string, body: unknown): Envelope | undefined {
  if (isRecord(body)) {
    const { error } = body;
    if (!isRecord(error) || error['details'] !== undefined) return undefined;
    return { data: null, error: { ...error, details: {} } as Envelope['error'] };
  }
  // A custom body, such as an HTML error page, stays unchanged.
  if (body !== undefined && body !== null && body !== '' && body !== message) return undefined;
  return { data: null, error: { status, name: 'HttpError', message, details: {} } };
}

export default (): Core.MiddlewareHandler => async (ctx, next) => {
  await next();
  if (ctx.status < 400 || ctx.method === 'HEAD') return;
  const { status } = ctx;
  const { message } = ctx;
  const envelope = envelopeOf(status, message, ctx.body as unknown);
  if (!envelope) return;
  ctx.body = envelope;
  ctx.status = status;
};
