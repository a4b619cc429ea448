import fc from 'fast-check';
import { inflateSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toBase64Url } from '../base64.ts';
import { fromUtf8, toHex, utf8 } from '../bytes.ts';
import { commit } from '../commitment.ts';
import { canonicalBytes } from '../jcs.ts';
import type { Read } from '../refusal.ts';
import { answered } from '../signature.ts';
import { ANNA, logged, sealed } from '../testing/case.ts';
import type { Happening, World } from '../testing/case.ts';
import { freshSigner, nodeEd25519 as ed25519, nodeSha256 as sha256 } from '../testing/keys.ts';
import { STORY } from '../testing/story.ts';
import { bagged } from './bag.ts';
import type { PackEvent } from './event-file.ts';
import { eventPath, STATEMENT } from './layout.ts';
import type { Files } from './layout.ts';
import { openFiles, openPack } from './open.ts';
import type { Pack } from './open.ts';
import { signaturesOf, verifyPack } from './verify.ts';
import type { Report } from './report.ts';
import { packFiles } from './write.ts';
import type { PackInput } from './write.ts';
import type { Inflate } from './zip.ts';

const inflate: Inflate = (packed, size) => inflateSync(packed, { out: new Uint8Array(size) });
const story = sealed(STORY);
const world = logged(story);
const files = packFiles(world.input, world.tools);
const zip = zipped(files);

test('a whole pack holds with the log’s key', () => {
  const report = verified(opened(zip), [world.tools.key]);
  expect(wrongIn(report)).toEqual([]);
  expect(report).toMatchObject({ outcome: 'holds', name: 'C-104', events: 13, origin: 'example.com/log' });
  expect(new Set(report.findings.filter(({ result }) => result === 'holds').map(({ check }) => check))).toEqual(
    new Set(['manifest', 'chain', 'payloads', 'inclusion', 'checkpoint', 'completeness', 'evidence', 'statement', 'closing']),
  );
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
      const at = where % zip.length;
      const pack = openPack(flipped(zip, at, flip), inflate);
      // Times and attributes in zip headers mean nothing to us: if it opens, its files are the same.
      if (pack.ok && isAccepted(pack, world)) expect(pack.value.files).toEqual(opened(zip).files);
    }),
    { numRuns: 300 },
  );
});

const said = (words: string): PackEvent['text'] => ({ state: 'disclosed', salt: new Uint8Array(32), bytes: canonicalBytes({ what: words }) });

// What a dishonest operator could do who packs, lists and states everything anew with the right key.
test.each<[string, (input: PackInput) => PackInput, RegExp]>([
  ['another text', (input) => edit(input, 0, (event) => ({ ...event, text: said('Nothing happened.') })), /text of event 0 is not the one/],
  ['other facts', (input) => edit(input, 1, (event) => ({ ...event, facts: { state: 'disclosed', salt: new Uint8Array(32), bytes: utf8('{}') } })), /facts of event 1/],
  ['the last event left out', (input) => ({ ...input, events: input.events.slice(0, -1) }), /goes on to event 12/],
  ['an event in between left out', (input) => ({ ...input, events: input.events.filter((_, i) => i !== 4) }), /holds event 5/],
  ['two events swapped', (input) => ({ ...input, events: input.events.map((event, i) => input.events[i === 3 ? 4 : i === 4 ? 3 : i] ?? event) }), /holds event 4/],
  ['a proof of another event', (input) => edit(input, 2, (event) => ({ ...event, proof: input.events[3]?.proof ?? '' })), /Event 2 is not in the log/],
  ['a forged event', (input) => edit(input, 2, (event) => ({ ...event, leaf: utf8(fromUtf8(event.leaf).replace(ANNA, 'b'.repeat(32))) })), /Event 2 is not in the log/],
  ['a text that was never redacted', (input) => edit(input, 0, (event) => ({ ...event, text: { state: 'redacted' } })), /no recorded redaction/],
  ['a strange evidence file', (input) => ({ ...input, evidence: new Map([[toHex(sha256(utf8('x'))), utf8('x')]]) }), /not one that the case names/],
])('a pack made anew with %s is found', (_what, change, words) => {
  const report = verified(unpacked(packFiles(change(world.input), world.tools)), [world.tools.key]);
  expect(report.outcome).toBe('does-not-hold');
  expect(wrongIn(report).join('\n')).toMatch(words);
});

test('a pack without a case index says that later events could be missing', () => {
  const report = verified(unpacked(packFiles({ ...world.input, caseIndex: null }, world.tools)), [world.tools.key]);
  expect(report.outcome).toBe('holds');
  expect(report.findings).toContainEqual(expect.objectContaining({ check: 'completeness', result: 'not-checked' }));
});

test('a case index of another case is refused', () => {
  const index = world.input.caseIndex;
  if (index === null) throw new Error('the world has an index');
  const change = { ...index, entry: { ...index.entry, seq: 3 } };
  expect(wrongIn(verified(unpacked(packFiles({ ...world.input, caseIndex: change }, world.tools)), [world.tools.key])).join()).toMatch(/case index/);
});

test('what is withheld or disposed of is said, and the rest holds', () => {
  const input = edit(edit(world.input, 0, (event) => ({ ...event, text: { state: 'withheld' } })), 1, (event) => ({ ...event, facts: { state: 'disposed' }, text: { state: 'disposed' } }));
  const report = verified(unpacked(packFiles(input, world.tools)), [world.tools.key]);
  expect(report.outcome).toBe('holds');
  const notChecked = report.findings.filter(({ result }) => result === 'not-checked').map(({ say }) => say).join('\n');
  expect(notChecked).toMatch(/1 part was withheld/);
  expect(notChecked).toMatch(/2 parts were disposed of/);
  expect(notChecked).toMatch(/cannot be told: the facts of event 1 are not in the pack/);
});

const salt = new Uint8Array(32).fill(7);
const shorter = canonicalBytes({ what: 'A [aws-access-key-id #1] is in the wiki.' });
const now = toBase64Url(commit(sha256, 'text', salt, shorter));

test.each<[string, string | null, PackEvent['text'], string]>([
  ['a shorter text is left', now, { state: 'disclosed', salt, bytes: shorter }, 'holds'],
  ['nothing is left', null, { state: 'redacted' }, 'holds'],
  ['a third text is shown', now, said('Something else.'), 'does-not-hold'],
])('after a recorded redaction where %s', (_what, left, text, outcome) => {
  const { input, tools } = redactedWorld(left, null);
  expect(verified(unpacked(packFiles(edit(input, 0, (event) => ({ ...event, text })), tools)), [tools.key]).outcome).toBe(outcome);
});

test('a redaction that does not follow from the text before it is found', () => {
  const { input, tools } = redactedWorld(now, toBase64Url(new Uint8Array(32)));
  expect(wrongIn(verified(unpacked(packFiles(input, tools)), [tools.key])).join()).toMatch(/does not follow/);
});

test('evidence that the facts name is checked, through its redaction', () => {
  const [before, after] = [utf8('log with a key'), utf8('log without')].map((content) => ({ content, digest: toHex(sha256(content)) }));
  if (before === undefined || after === undefined) throw new Error('two files');
  const happenings: readonly Happening[] = [
    ...STORY.slice(0, 2),
    { type: 'evidence-added', facts: { evidence: { id: '6'.repeat(32), sha256: before.digest }, credentials: [] }, text: { name: 'app.log' } },
    { type: 'evidence-redacted', facts: { evidence: '6'.repeat(32), was: before.digest, now: after.digest } },
  ];
  const { input, tools } = logged(sealed(happenings));
  const reportWith = (evidence: ReadonlyMap<string, Uint8Array>): Report => verified(unpacked(packFiles({ ...input, evidence }, tools)), [tools.key]);
  expect(reportWith(new Map([[after.digest, after.content]])).outcome).toBe('holds');
  expect(wrongIn(reportWith(new Map([[before.digest, before.content]]))).join()).toMatch(/not one that the case names/);
  expect(wrongIn(reportWith(new Map([[after.digest, before.content]]))).join()).toMatch(/not what its name says/);
  expect(reportWith(new Map()).findings).toContainEqual(expect.objectContaining({ check: 'evidence', result: 'not-checked' }));
});

test('a case that was closed improperly is found in its pack', () => {
  const { input, tools } = logged(sealed(STORY.filter(({ type }) => type !== 'action-verified')));
  expect(wrongIn(verified(unpacked(packFiles(input, tools)), [tools.key])).join()).toMatch(/2 planned actions were not finished/);
});

test.each<[string, (files: Map<string, Uint8Array>) => Map<string, Uint8Array>, string]>([
  ['a file that is not ours', (all) => all.set('data/extra.txt', utf8('x')), 'pack-file-unknown'],
  ['no checkpoint', (all) => without(all, 'data/proof/checkpoint'), 'pack-file-missing'],
  ['no first event', (all) => without(all, eventPath(0)), 'pack-file-missing'],
  ['an unknown field in an event', (all) => all.set(eventPath(0), utf8(fromUtf8(all.get(eventPath(0)) ?? utf8('')).replace('{', '{"note":"x",'))), 'field-unknown'],
  ['a duplicate name in an event', (all) => all.set(eventPath(0), utf8(fromUtf8(all.get(eventPath(0)) ?? utf8('')).replace('{', '{"v":1,'))), 'json-duplicate-name'],
  ['another BagIt version', (all) => all.set('bagit.txt', utf8('BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n')), 'bag-malformed'],
  ['an envelope that is not ours', (all) => all.set(STATEMENT, utf8('{}')), 'field-missing'],
])('a pack with %s is refused', (_what, change, code) => {
  expect(openFiles(change(new Map(files)))).toMatchObject({ ok: false, code });
});

function redactedWorld(left: string | null, was: string | null): World {
  const before = story[0];
  if (before === undefined) throw new Error('the story begins');
  const rest = sealed([...STORY, { type: 'text-redacted', facts: { target: 'later', was: 'later', now: left } }]);
  const first = rest[0];
  if (first === undefined) throw new Error('the story begins');
  // Sealed a second time, now that the id and the commitment of the first event are known.
  return logged(resealed(first.id, was ?? first.commitments.text, left, rest));
}

function resealed(target: string, was: string | null, left: string | null, first: readonly PackEvent[]): readonly PackEvent[] {
  const last = first.length - 1;
  const [again] = sealed([{ type: 'text-redacted', facts: { target, was, now: left } }]).slice(-1);
  const old = first[last];
  if (again === undefined || old === undefined || again.facts.state !== 'disclosed') throw new Error('one event for one');
  const leaf = { ...JSON.parse(fromUtf8(old.leaf)), facts: toBase64Url(commit(sha256, 'facts', again.facts.salt, again.facts.bytes)), at: JSON.parse(fromUtf8(again.leaf)).at };
  return [...first.slice(0, last), { leaf: canonicalBytes(leaf), facts: again.facts, text: { state: 'none' } }];
}

function verified(pack: Pack, trustedKeys: Parameters<typeof verifyPack>[1]['trustedKeys']): Report {
  return verifyPack(pack, { sha256, ed25519, trustedKeys });
}

function wrongIn(report: Report): readonly string[] {
  return report.findings.filter(({ result }) => result === 'does-not-hold').map(({ say }) => say);
}

function isAccepted(pack: Read<Pack>, { tools }: World): boolean {
  return pack.ok && verified(pack.value, [tools.key]).outcome === 'holds';
}

function edit(input: PackInput, seq: number, change: (event: PackInput['events'][number]) => PackInput['events'][number]): PackInput {
  return { ...input, events: input.events.map((event, i) => (i === seq ? change(event) : event)) };
}

function opened(archive: Uint8Array): Pack {
  return value(openPack(archive, inflate));
}

function unpacked(all: Files): Pack {
  return value(openFiles(all));
}

function value(pack: Read<Pack>): Pack {
  if (!pack.ok) throw new Error(`${pack.code} ${pack.where}`);
  return pack.value;
}

function zipped(all: Files): Uint8Array {
  return zipSync(Object.fromEntries(all), { level: 6, mtime: '2026-11-21T00:00:00' });
}

function flipped(bytes: Uint8Array | undefined, where: number, flip: number): Uint8Array {
  const at = where % (bytes?.length ?? 1);
  return (bytes ?? new Uint8Array()).map((byte, i) => (i === at ? byte ^ flip : byte));
}

function without(all: Map<string, Uint8Array>, path: string): Map<string, Uint8Array> {
  all.delete(path);
  return all;
}

test('the tag manifests cover a payload that is bagged', () => {
  const bag = bagged(sha256, new Map([['data/events/0.json', utf8('{}')]]), { name: 'C-1', date: '2026-11-21' });
  expect([...bag.keys()]).toEqual(['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt', 'data/events/0.json']);
  expect(fromUtf8(bag.get('bag-info.txt') ?? utf8(''))).toContain('Payload-Oxum: 2.1\n');
});
