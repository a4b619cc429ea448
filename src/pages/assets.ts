import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A static file of the reporter's pages. Its address changes with its content, so it may be cached for ever. */
export interface PageAsset {
  /** Path with the content hash in the name. */
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

export const styleSheet = asset('reporter.css', 'text/css; charset=utf-8');
export const script = asset('reporter.js', 'text/javascript; charset=utf-8');
export const icon = asset('ring.svg', 'image/svg+xml');
/** Finds the number that a challenge asks for. A page asks for it only where there is one. */
export const workScript = asset('work.js', 'text/javascript; charset=utf-8');
export const pageAssets: readonly PageAsset[] = [styleSheet, script, icon, workScript];

/**
 * The policy of every reporter's page: nothing inline, nothing from elsewhere, in nobody's frame.
 * Send with it `Referrer-Policy: same-origin`; `no-referrer` would make browsers send `Origin: null` with our forms.
 */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The same with a frame of our own in it. */
export const FRAMING_POLICY = `${PAGE_POLICY}; frame-src 'self'`;

/** What stands in that frame: a report as words. It runs nothing, sends nothing, leads nowhere, and brings its own pictures. */
export const FRAMED_POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

function asset(name: string, type: string): PageAsset {
  const body = readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/assets/${name.replace('.', `.${hash}.`)}`, type, body };
}
