import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../../ledger/pack/write.ts';
import { logged, sealed } from '../../../ledger/testing/case.ts';
import { freshSigner } from '../../../ledger/testing/keys.ts';
import { STORY } from '../../../ledger/testing/story.ts';
import { formatVerifierKey } from '../../../ledger/verifier-key.ts';
import { checkPack } from './check-pack.ts';

const world = logged(sealed(STORY));
const files = packFiles(world.input, world.tools);
const pack = zipSync(Object.fromEntries(files));
const key = formatVerifierKey(world.tools.key);

describe('checkPack, with the signature checks of a browser', () => {
  it('accepts a pack with the key of its log', async () => {
    expect(await checkPack(pack, `\n ${key} \n`)).toMatchObject({ is: 'report', report: { outcome: 'holds' } });
  });

  it('says that the signer is unknown when no key is given', async () => {
    expect(await checkPack(pack, '')).toMatchObject({ is: 'report', report: { outcome: 'signer-unknown' } });
  });

  it('refuses it under another log’s key of the same name', async () => {
    const other = formatVerifierKey(freshSigner(world.tools.key.name).key);
    expect(await checkPack(pack, other)).toMatchObject({ is: 'report', report: { outcome: 'does-not-hold' } });
  });

  it('refuses or finds a changed byte in the middle', async () => {
    const changed = new Uint8Array(pack);
    const middle = changed.length >> 1;
    changed[middle] = (changed[middle] ?? 0) ^ 1;
    const checked = await checkPack(changed, key);
    expect(checked.is === 'unreadable' || (checked.is === 'report' && checked.report.outcome === 'does-not-hold')).toBe(
      true,
    );
  });

  it('says what is wrong with a key that is none, and with a file that is no pack', async () => {
    expect((await checkPack(pack, 'not a key')).is).toBe('key-unreadable');
    expect((await checkPack(new Uint8Array([1, 2, 3]), key)).is).toBe('unreadable');
  });
});
