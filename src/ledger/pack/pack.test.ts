import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromUtf8, utf8 } from '../bytes.ts';
import { answered } from '../signature.ts';
import { logged, sealed } from '../testing/case.ts';
import { freshSigner, nodeEd25519 as ed25519, nodeSha256 as sha256 } from '../testing/keys.ts';
import { inflate, isAccepted, opened, verified, wrongIn, zipped } from '../testing/packed.ts';
import { STORY } from '../testing/story.ts';
import { bagged } from './bag.ts';
import { eventPath, STATEMENT } from './layout.ts';
import { openFiles, openPack } from './open.ts';
import { signaturesOf, verifyPack } from './verify.ts';
import { packFiles } from './write.ts';

const world = logged(sealed(STORY));
const files = packFiles(world.input, world.tools);
const zip = zipped(files);

test('a whole pack holds with the log’s key', () => {
  const report = verified(opened(zip), [world.tools.key]);
  expect(wrongIn(report)).toBe('');
  expect(report).toMatchObject({ outcome: 'holds', name: 'C-104', events: 13, origin: 'example.com/log' });
  const held = new Set(report.findings.filter(({ result }) => result === 'holds').map(({ check }) => check));
  expect([...held].sort()).toEqual([
    'chain',
    'checkpoint',
    'closing',
    'completeness',
    'evidence',
    'inclusion',
    'manifest',
    'payloads',
    'statement',
  ]);
  expect(report.findings.find(({ check }) => check === 'time')?.say).toContain('Time asserted by the operator');
});

test('without a key the signer is unknown; with another key the pack does not hold', () => {
  expect(verified(opened(zip), null)).toMatchObject({ outcome: 'signer-unknown' });
  expect(verified(opened(zip), [freshSigner('example.com/log').key])).toMatchObject({ outcome: 'does-not-hold' });
  expect(verified(opened(zip), [freshSigner('example.com/other').key])).toMatchObject({ outcome: 'does-not-hold' });
});

test('signatures can be answered beforehand, as a browser has to', () => {
  const pack = opened(zip);
  const trust = { sha256, trustedKeys: [world.tools.key] };
  const answers = signaturesOf(pack, trust).map((question) => ({ question, valid: ed25519(question) }));
  expect(answers).toHaveLength(2);
  expect(verifyPack(pack, { ...trust, ed25519: answered(answers) }).outcome).toBe('holds');
});

test('any one changed byte in any file is refused or found', () => {
  const paths = [...files.keys()];
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (pick, where, flip) => {
      const path = paths[pick % paths.length] ?? '';
      const changed = new Map(files).set(path, flipped(files.get(path), where, flip));
      expect(isAccepted(openFiles(changed), world)).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('any one changed byte in the zip is refused or found', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (where, flip) => {
      const pack = openPack(flipped(zip, where, flip), inflate);
      // Times and attributes in zip headers mean nothing to us: if it is accepted, its files are the same.
      if (pack.ok && isAccepted(pack, world)) expect(pack.value.files).toEqual(opened(zip).files);
    }),
    { numRuns: 300 },
  );
});

type Change = (files: Map<string, Uint8Array>) => Map<string, Uint8Array>;
const begun =
  (text: string): Change =>
  (all) =>
    all.set(eventPath(0), utf8(fromUtf8(all.get(eventPath(0)) ?? utf8('')).replace('{', text)));

test.each<[string, Change, string]>([
  ['a file that is not ours', (all) => all.set('data/extra.txt', utf8('x')), 'pack-file-unknown'],
  ['no checkpoint', (all) => without(all, 'data/proof/checkpoint'), 'pack-file-missing'],
  ['no first event', (all) => without(all, eventPath(0)), 'pack-file-missing'],
  ['an unknown field in an event', begun('{"note":"x",'), 'field-unknown'],
  ['a duplicate name in an event', begun('{"v":1,'), 'json-duplicate-name'],
  ['another BagIt version', (all) => all.set('bagit.txt', utf8('BagIt-Version: 0.97\n')), 'bag-malformed'],
  ['an envelope that is not ours', (all) => all.set(STATEMENT, utf8('{}')), 'field-missing'],
])('a pack with %s is refused', (_what, change, code) => {
  expect(openFiles(change(new Map(files)))).toMatchObject({ ok: false, code });
});

test('a bag has its four tag files and says how much it holds', () => {
  const bag = bagged(sha256, new Map([['data/events/0.json', utf8('{}')]]), { name: 'C-1', date: '2026-11-21' });
  const tags = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'];
  expect([...bag.keys()]).toEqual([...tags, 'data/events/0.json']);
  expect(fromUtf8(bag.get('bag-info.txt') ?? utf8(''))).toContain('Payload-Oxum: 2.1\n');
});

function flipped(bytes: Uint8Array | undefined, where: number, flip: number): Uint8Array {
  const at = where % (bytes?.length ?? 1);
  return (bytes ?? new Uint8Array()).map((byte, i) => (i === at ? byte ^ flip : byte));
}

function without(all: Map<string, Uint8Array>, path: string): Map<string, Uint8Array> {
  all.delete(path);
  return all;
}
