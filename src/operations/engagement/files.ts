import { toHex } from '../../ledger/bytes.ts';
import type { KeyId } from '../../domain/kit/ids.ts';
import type { EngagementFileRow, FileRole } from '../../store/types.ts';
import type { Context, StreamId } from '../context.ts';
import { randomId } from '../ids.ts';

/** Seals a file of an engagement and puts it on the disk; its row is durable only with the change that it belongs to. */
export async function putFile(
  ctx: Context,
  of: {
    readonly engagement: StreamId;
    readonly role: FileRole;
    readonly of: string;
    readonly form: string;
    readonly key: KeyId;
  },
  bytes: Uint8Array,
): Promise<EngagementFileRow> {
  const file = randomId<'engagement-file'>(ctx.random);
  const sealed = await ctx.vault.seal(of.key, { held: 'file', id: file }, bytes);
  return {
    ...of,
    file,
    sealedSha256: await ctx.engagementFiles.put(sealed),
    sha256: of.role === 'original' ? null : toHex(ctx.sha256(bytes)),
    size: bytes.length,
  };
}

/** The bytes of a file; null where it, or its key, was destroyed. */
export async function openFile(ctx: Context, row: EngagementFileRow): Promise<Uint8Array | null> {
  const sealed = await ctx.engagementFiles.get(row.sealedSha256);
  return sealed === null ? null : ctx.vault.open(row.key, { held: 'file', id: row.file }, sealed);
}
