/**
 * What keeps a local server local: it answers to loopback names only (a page elsewhere can point its own
 * name at 127.0.0.1, but not forge the Host header), takes no cross-site writes, and lets its pages load
 * nothing from outside.
 */
import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Refuses requests whose Host is no loopback name, or whose Origin is not the server's own. */
export const loopbackOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? '';
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (!LOOPBACK.has(name))
    throw new HTTPException(421, { message: 'This server answers on 127.0.0.1 and localhost only.' });
  const origin = c.req.header('origin');
  if (origin !== undefined && origin !== `http://${host}`)
    throw new HTTPException(403, { message: 'Requests from other sites are refused.' });
  await next();
};

export type NonceVariables = { Variables: { nonce: string } };

/** Sets a strict Content-Security-Policy with a nonce of its own for every response. */
export const securityHeaders: MiddlewareHandler<NonceVariables> = async (c, next) => {
  const nonce = randomBytes(16).toString('base64');
  c.set('nonce', nonce);
  await next();
  c.header(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "connect-src 'self'",
      "font-src 'self'",
      "worker-src 'self' blob:",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  );
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
};
