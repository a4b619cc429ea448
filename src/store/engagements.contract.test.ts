import { describe, expect, test } from 'vitest';
import type { EngagementRow, EngagementValueRow, EngagementWrite, ShareLinkRow } from './types.ts';
import { event, id, MONDAY } from './testing/changes.ts';
import { onBothEngines } from './testing/engines.ts';

const E = id<'stream'>('engagement');
const OTHER = id<'stream'>('other engagement');

function shown(more: Partial<EngagementRow> = {}): EngagementWrite {
  const row = {
    engagement: E,
    stage: 'open',
    kind: 'implementation',
    retention: 'brief',
    name: 'Portal',
    customer: 'Acme',
    contents: id<'key'>('contents'),
    changedAt: MONDAY,
    dueAt: null,
    held: false,
    disposal: 'none',
  } as const;
  return { do: 'show', row: { ...row, ...more } };
}

function value(name: string, more: Partial<EngagementValueRow> = {}): EngagementValueRow {
  return {
    engagement: E,
    value: id(`value ${name}`),
    fingerprint: id(`fingerprint ${name}`),
    scope: 'installation',
    class: 'secret',
    kind: 'password',
    placeholder: '[password #1]',
    check: null,
    body: null,
    ...more,
  };
}

onBothEngines((opened) => {
  const made = async (engagements: readonly EngagementWrite[], stream = E) =>
    opened().store.append({
      streams: [{ id: stream, version: 0, make: { kind: 'engagement', key: id('key') } }],
      events: [event(stream, 0)],
      engagements,
    });
  const put = (...engagements: readonly EngagementWrite[]) =>
    opened().store.append({ streams: [], events: [], engagements });

  describe('engagements', () => {
    test('given one that was opened, then it is found by its number, and by those who belong to it alone', async () => {
      const { store } = opened();
      const [ada, bob] = [id<'person'>('ada'), id<'person'>('bob')];
      const member = { engagement: E, person: ada, role: 'lead', actor: id<'actor'>('ada here') } as const;
      await made([shown(), { do: 'member', row: member }]);
      expect(await store.engagementOfNumber(1)).toBe(E);
      expect(await store.engagementsOf(ada)).toMatchObject([{ engagement: E, number: 1, role: 'lead', held: false }]);
      expect(await store.engagementsOf(bob)).toEqual([]);
      expect(await store.engagementMember(E, ada)).toEqual(member);
      expect(await store.engagementLeads()).toEqual([{ number: 1, person: ada }]);
      await put({ do: 'member', row: { ...member, role: 'author' } });
      expect((await store.engagementMembers(E)).map(({ role }) => role)).toEqual(['author']);
      await put({ do: 'leave', engagement: E, person: ada });
      expect(await store.engagementMember(E, ada)).toBeNull();
    });

    test('given two with the same credential, then each is told of the other; what a dictionary could hold is not compared', async () => {
      const { store } = opened();
      const low = value('low', { scope: 'engagement' });
      await made([shown(), { do: 'values', rows: [value('high'), low] }]);
      await made([shown({ engagement: OTHER }), { do: 'values', rows: [value('high', { engagement: OTHER })] }], OTHER);
      const fingerprints = [value('high').fingerprint, low.fingerprint];
      expect((await store.engagementsSharing(fingerprints, OTHER)).map((row) => row.engagement)).toEqual([E]);
      expect((await store.engagementValues(E)).map((row) => row.body)).toEqual([null, null]);
    });

    test('given one that was forgotten, then rows of its content are gone, and its link is still known', async () => {
      const { store } = opened();
      const link: ShareLinkRow = {
        hash: 'h',
        engagement: E,
        share: id('share'),
        passphraseHash: 'argon',
        tries: 0,
        lockedUntil: null,
        seenAt: MONDAY,
      };
      const file = {
        file: id<'engagement-file'>('file'),
        engagement: E,
        role: 'safe',
        of: id('version'),
        form: 'md',
        key: id<'key'>('contents'),
        sealedSha256: 'a'.repeat(64),
        sha256: null,
        size: 3,
      } as const;
      const scan = { engagement: E, version: id<'version'>('v'), detectors: 'd1', body: Uint8Array.of(1, 2) };
      const row = {
        case: id<'stream'>('case'),
        engagement: E,
        value: id<'value'>('v'),
        submission: id<'submission'>('s'),
      };
      await made([
        shown(),
        { do: 'values', rows: [value('a', { body: Uint8Array.of(7) })] },
        { do: 'files', rows: [file] },
        { do: 'scan', row: scan },
        { do: 'case', row: { ...row, ended: false } },
        { do: 'link', row: link },
      ]);
      expect(await store.engagementFile(file.file)).toEqual(file);
      expect(await store.engagementScan(scan.version)).toEqual(scan);
      expect(await store.engagementCases(null, 10)).toHaveLength(1);
      expect(await store.engagementCases(row.case, 10)).toEqual([]);
      const mail = { id: 'mail', kind: 'share', engagement: E, share: link.share, dueAt: MONDAY, attempts: 0 } as const;
      await store.append({ streams: [], events: [], outbox: [mail] });
      expect(await store.outboxDepth()).toBe(1);
      expect(await store.shareLink('h')).toEqual(link);
      await put({ do: 'forget', engagement: E }, shown({ stage: 'disposed', disposal: 'executed' }));
      expect(await store.engagementValues(E)).toEqual([]);
      expect(await store.engagementFiles(E)).toEqual([]);
      expect(await store.engagementScan(scan.version)).toBeNull();
      expect(await store.engagementCasesOf(E)).toEqual([]);
      expect(await store.outboxDepth()).toBe(0);
      expect(await store.shareLink('h')).toMatchObject({ share: link.share, passphraseHash: null });
      expect(await store.engagementRow(E)).toMatchObject({ stage: 'disposed', name: 'Portal' });
    });

    test('given sealed files, then it is told which of some names have a row, and who has originals', async () => {
      const { store } = opened();
      const file = (name: string, role: 'original' | 'safe', engagement = E) => ({
        file: id<'engagement-file'>(name),
        engagement,
        role,
        of: id('version'),
        form: 'md',
        key: id<'key'>(name),
        sealedSha256: name.repeat(64),
        sha256: null,
        size: 3,
      });
      await made([shown(), { do: 'files', rows: [file('a', 'original'), file('b', 'original'), file('c', 'safe')] }]);
      await made([shown({ engagement: OTHER }), { do: 'files', rows: [file('d', 'safe', OTHER)] }], OTHER);
      const named = await store.engagementFilesNamed(['a', 'd', 'e'].map((name) => name.repeat(64)));
      expect(named).toEqual(new Set(['a'.repeat(64), 'd'.repeat(64)]));
      expect(await store.engagementFilesNamed([])).toEqual(new Set());
      expect(await store.engagementsWithOriginals()).toEqual([E]);
    });

    test('given closed ones, then those are to be disposed of that are due or approved, and under no hold', async () => {
      const { store } = opened();
      await made([shown({ stage: 'closed', dueAt: MONDAY })]);
      await made([shown({ engagement: OTHER, stage: 'closed', dueAt: MONDAY + 1, disposal: 'approved' })], OTHER);
      const due = async (at: number) => (await store.engagementsToDispose(at, 10)).map((row) => row.engagement);
      expect(await due(MONDAY - 1)).toEqual([OTHER]);
      expect(await due(MONDAY)).toEqual([E, OTHER]);
      await put(shown({ stage: 'closed', dueAt: MONDAY, held: true }));
      expect(await due(MONDAY)).toEqual([OTHER]);
      // what was begun or not tried yet goes on
      for (const disposal of ['begun', 'executed'] as const) {
        await put(shown({ stage: 'disposed', dueAt: MONDAY + 9, disposal }));
        expect(await due(MONDAY)).toContain(E);
      }
      await put(shown({ stage: 'disposed', dueAt: MONDAY, disposal: 'verified' }));
      expect(await due(MONDAY)).toEqual([OTHER]);
    });
  });
});
