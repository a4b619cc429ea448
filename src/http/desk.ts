import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Nothing inline and nothing from elsewhere; packs, files and pictures come as blobs of our own. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The desk's built files, held in memory by name: no path from outside ever meets the file system. */
export async function mountDesk(server: FastifyInstance, dir: string | null): Promise<void> {
  const files = dir === null ? new Map<string, Buffer>() : await load(dir);
  const index = files.get('index.html');
  const packed = packing();
  server.get('/desk', async (_request, reply) => reply.redirect('/desk/', 302));
  server.get('/desk/*', async (request, reply) => {
    reply.header('content-security-policy', POLICY);
    const name = decodeURIComponent(request.url.slice('/desk/'.length).split('?')[0] ?? '');
    const file = files.get(name);
    if (file !== undefined && name !== 'index.html') {
      const isHashed = name.startsWith('assets/');
      reply
        .type(TYPES[extname(name)] ?? 'application/octet-stream')
        .header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
        .header('vary', 'accept-encoding');
      if (!takesGzip(request.headers['accept-encoding'])) return reply.send(file);
      return reply.header('content-encoding', 'gzip').send(await packed(name, file));
    }
    if (index === undefined)
      return reply
        .code(503)
        .type('text/plain; charset=utf-8')
        .send('The desk has not been built yet. Start with: npm start\n');
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(index);
  });
}

/** `Accept-Encoding` names gzip with a weight that is not zero (RFC 9110 §12.5.3). */
function takesGzip(header: unknown): boolean {
  if (typeof header !== 'string') return false;
  return header.split(',').some((part) => {
    const [coding, ...weights] = part.split(';').map((word) => word.trim().toLowerCase());
    return coding === 'gzip' && !weights.some((weight) => /^q=0(?:\.0{0,3})?$/u.test(weight));
  });
}

const pack = promisify(gzip);

/** Each file is compressed once, when it is asked for first: they are the same for everybody and hold no secret. */
function packing(): (name: string, file: Buffer) => Promise<Buffer> {
  const packedByName = new Map<string, Promise<Buffer>>();
  return (name, file) => {
    const known = packedByName.get(name) ?? pack(file, { level: 9 });
    packedByName.set(name, known);
    return known;
  };
}

async function load(dir: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(async (file) => [relative(dir, file).split(sep).join('/'), await readFile(file)] as const),
    ),
  );
}
