import { toHex, utf8 } from '../bytes.ts';
import type { Sha256 } from '../bytes.ts';
import { Unreadable } from '../refusal.ts';
import type { Files } from './layout.ts';

/** RFC 8493 section 2.1.1, to the byte. */
export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

export interface BagInfo {
  /** What people call the case: C-104. */
  readonly name: string;
  /** The day of packing, UTC: 2026-11-21. */
  readonly date: string;
  /** Bytes and files under data/, as BagIt's Payload-Oxum says it. */
  readonly oxum: string;
}

export function bagInfoText({ name, date, oxum }: BagInfo): string {
  return `Bagging-Date: ${date}\nExternal-Identifier: ${name}\nPayload-Oxum: ${oxum}\nThroughline-Pack-Version: 1\n`;
}

/** Reads exactly what `bagInfoText` writes. */
export function readBagInfo(text: string): BagInfo {
  const [, date, name, oxum] =
    /^Bagging-Date: ([0-9]{4}-[0-9]{2}-[0-9]{2})\nExternal-Identifier: ([A-Za-z0-9-]{1,64})\nPayload-Oxum: ([0-9]{1,15}\.[0-9]{1,9})\nThroughline-Pack-Version: 1\n$/u.exec(
      text,
    ) ?? [];
  if (date === undefined || name === undefined || oxum === undefined)
    throw new Unreadable('bag-malformed', 'bag-info.txt');
  return { name, date, oxum };
}

export function oxumOf(payload: readonly Uint8Array[]): string {
  return `${payload.reduce((total, file) => total + file.length, 0)}.${payload.length}`;
}

/** Lines that `sha256sum -c` reads, in the order of the paths. */
export function manifestText(sha256: Sha256, files: Files): string {
  const lines = [...files].map(([path, content]) => `${toHex(sha256(content))}  ${path}\n`);
  return lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('');
}

/** Digest by path; a path that occurs twice is refused. */
export function readManifest(text: string, where: string): ReadonlyMap<string, string> {
  const digestByPath = new Map<string, string>();
  if (!text.endsWith('\n')) throw new Unreadable('bag-malformed', where);
  for (const line of text.slice(0, -1).split('\n')) {
    const [, digest, path] = /^([0-9a-f]{64}) {2}([a-z0-9./-]+)$/u.exec(line) ?? [];
    if (digest === undefined || path === undefined || digestByPath.has(path))
      throw new Unreadable('bag-malformed', where);
    digestByPath.set(path, digest);
  }
  return digestByPath;
}

/** The three tag files around a payload, and their manifest. */
export function bagged(sha256: Sha256, payload: Files, about: Omit<BagInfo, 'oxum'>): Files {
  const tags = new Map([
    ['bagit.txt', utf8(DECLARATION)],
    ['bag-info.txt', utf8(bagInfoText({ ...about, oxum: oxumOf([...payload.values()]) }))],
    ['manifest-sha256.txt', utf8(manifestText(sha256, payload))],
  ]);
  return new Map([...tags, ['tagmanifest-sha256.txt', utf8(manifestText(sha256, tags))], ...payload]);
}
