/** Serves the built web app: hashed assets for good, the page itself afresh with its nonce. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Context, MiddlewareHandler } from 'hono';
import type { NonceVariables } from './security.ts';

/** Where `vite build` puts the app, seen from the source and from the build alike. */
export const WEB_ROOT = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/web' : '../web', import.meta.url),
);

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Answers GET with a file of the web app, and any other path with the page, which routes by itself. */
export function webApp(root: string = WEB_ROOT): MiddlewareHandler<NonceVariables> {
  return async (c, next) => {
    if ((c.req.method !== 'GET' && c.req.method !== 'HEAD') || c.req.path.startsWith('/api/')) return next();
    const path = normalize(join(root, safeDecode(c.req.path)));
    if (!path.startsWith(root + sep) && path !== root) return c.notFound();
    const type = TYPES[extname(path)];
    if (type === undefined || extname(path) === '.html') return page(c, root);
    const file = await stat(path).catch(() => undefined);
    if (!file?.isFile()) return c.notFound();
    const forGood = c.req.path.startsWith('/assets/');
    return c.body(Readable.toWeb(createReadStream(path)) as ReadableStream, 200, {
      'Content-Type': type,
      'Content-Length': String(file.size),
      'Cache-Control': forGood ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  };
}

async function page(c: Context<NonceVariables>, root: string): Promise<Response> {
  const html = await readFile(join(root, 'index.html'), 'utf8').catch(() => undefined);
  if (html === undefined) return c.text('The web app is not built: run "npm run build".', 503);
  return c.body(html.replaceAll('__NONCE__', c.get('nonce')), 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  });
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}
