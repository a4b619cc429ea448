/**
 * The library `throughline/redact`: credentials in text are found and replaced. It reads no clock, no file and no network,
 * and runs in Node and in browsers.
 *
 * ```js
 * import { byteScanner, find, kinds, numbering, redact } from 'throughline/redact';
 *
 * const text = 'Für den Zugang: password=Fl0ck-of-9-gulls, user jo';
 * const [found] = find(text);
 * console.log(found.kind, found.start, found.end);
 *
 * const { safe } = redact(text, { numbering: numbering(), fingerprint: (value) => value });
 * console.log(String(safe));
 *
 * const scanner = byteScanner();
 * const pieces = ['password=Fl0ck-', 'of-9-gulls'].map((piece) => new TextEncoder().encode(piece));
 * const all = [...pieces.flatMap((piece) => scanner.push(piece)), ...scanner.end()];
 * console.log(all.map(({ byteStart, byteEnd }) => [byteStart, byteEnd]));
 * console.log(kinds().length > 80);
 * // password 25 41
 * // Für den Zugang: password=[password #1], user jo
 * // [ [ 9, 25 ] ]
 * // true
 * ```
 *
 * The example's `fingerprint` is the value itself: enough to give the same value the same placeholder, but then the
 * findings hold it. Whatever keeps findings gives a keyed hash instead: the first 32 hex digits of an HMAC-SHA-256.
 */
export { find } from './find.ts';
export type { Entropy, Finding, FindingClass, SafeFinding } from './finding.ts';
export { job } from './job.ts';
export type { Job } from './job.ts';
export { kinds } from './kinds.ts';
export type { Kind } from './detector.ts';
export { numbering } from './numbering.ts';
export type { Numbered, Numbering } from './numbering.ts';
export { normalise } from './normalise.ts';
export { redact } from './redact.ts';
export type { Redacted, RedactOptions } from './redact.ts';
export { byteScanner, scanBytes } from './scan.ts';
export type { ByteScanner, ScanFinding } from './scan.ts';
export { survives } from './survives.ts';
export { DETECTORS } from './version.ts';
