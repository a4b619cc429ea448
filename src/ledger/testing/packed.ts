import { inflateSync, zipSync } from 'fflate';
import type { Files } from '../pack/layout.ts';
import { openFiles, openPack } from '../pack/open.ts';
import type { Pack } from '../pack/open.ts';
import type { Report } from '../pack/report.ts';
import { verifyPack } from '../pack/verify.ts';
import { packFiles } from '../pack/write.ts';
import type { PackInput } from '../pack/write.ts';
import type { Inflate } from '../pack/zip.ts';
import type { Read } from '../refusal.ts';
import type { VerifierKey } from '../verifier-key.ts';
import type { World } from './case.ts';
import { nodeEd25519 as ed25519, nodeSha256 as sha256 } from './keys.ts';

/** For tests only: packing, opening and verifying in one word each. */
export const inflate: Inflate = (packed, size) => inflateSync(packed, { out: new Uint8Array(size) });

export function zipped(files: Files): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 6, mtime: '2026-11-21T00:00:00' });
}

export function opened(archive: Uint8Array): Pack {
  return valueOf(openPack(archive, inflate));
}

export function unpacked(files: Files): Pack {
  return valueOf(openFiles(files));
}

export function verified(pack: Pack, trustedKeys: readonly VerifierKey[] | null): Report {
  return verifyPack(pack, { sha256, ed25519, trustedKeys });
}

/** Packs and verifies with the log's own key, as an honest reader of a perhaps dishonest operator would. */
export function reportOn({ input, tools }: World): Report {
  return verified(unpacked(packFiles(input, tools)), [tools.key]);
}

export function isAccepted(pack: Read<Pack>, { tools }: World): boolean {
  return pack.ok && verified(pack.value, [tools.key]).outcome === 'holds';
}

export function wrongIn(report: Report): string {
  return report.findings
    .filter(({ result }) => result === 'does-not-hold')
    .map(({ say }) => say)
    .join('\n');
}

export function edit(
  input: PackInput,
  seq: number,
  change: (event: PackInput['events'][number]) => PackInput['events'][number],
): PackInput {
  return { ...input, events: input.events.map((event, i) => (i === seq ? change(event) : event)) };
}

function valueOf(pack: Read<Pack>): Pack {
  if (!pack.ok) throw new Error(`${pack.code} ${pack.where}`);
  return pack.value;
}
