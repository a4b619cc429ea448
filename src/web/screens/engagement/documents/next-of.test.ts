import { expect, test } from 'vitest';
import type { DocumentView, EngagementView } from '../../../../operations/engagement/views.ts';
import { nextOf } from './next-of.ts';

const COPIES = { rendition: 'r', hash: 'ab', forms: ['docx'], approvedBy: null, releasedAt: null };
const DECIDED: DocumentView = {
  document: 'd',
  name: 'Report',
  form: 'docx',
  version: 'v',
  versions: 1,
  addedAt: 0,
  addedBy: 'Anna',
  isMine: true,
  values: 2,
  undecided: 0,
  scanned: 'yes',
  gaps: [],
  rendition: null,
  original: { state: 'sealed' },
};
const LEAD: Pick<EngagementView, 'may' | 'members' | 'shares'> = {
  shares: [],
  may: ['mark-finding', 'approve-release', 'release', 'share'],
  members: [
    { person: '1', name: 'Anna', role: 'lead', isMe: true },
    { person: '2', name: 'Rosa', role: 'reviewer', isMe: false },
    { person: '3', name: 'Aron', role: 'author', isMe: false },
  ],
};

test('given a document on its way, then each step is the one that its gate asks for next', () => {
  expect(nextOf({ ...DECIDED, scanned: 'older-detectors', undecided: 1 }, LEAD)).toEqual({ kind: 'rescan' });
  expect(nextOf({ ...DECIDED, undecided: 1 }, LEAD)).toEqual({ kind: 'review' });
  expect(nextOf(DECIDED, LEAD)).toEqual({ kind: 'prove' });
  expect(nextOf({ ...DECIDED, rendition: { ...COPIES, approvedBy: 'Rosa' } }, LEAD)).toEqual({ kind: 'release' });
});

test('given a released document, then it is to be shared, until it is', () => {
  const released = { ...DECIDED, rendition: { ...COPIES, approvedBy: 'Rosa', releasedAt: 1 } };
  const share = {
    share: 's',
    document: 'd',
    recipient: 'Kim',
    email: 'kim@example.org',
    until: 9,
    view: true,
    download: false,
    revoked: false,
    serves: true,
    log: [],
  };
  expect(nextOf(released, LEAD)).toEqual({ kind: 'share' });
  expect(nextOf(released, { ...LEAD, shares: [share] })).toEqual({ kind: 'share-again' });
});

test('given copies that nobody approved, then their author is told whom to ask, and a reviewer may approve', () => {
  const copied = { ...DECIDED, rendition: COPIES };
  expect(nextOf(copied, LEAD)).toEqual({ kind: 'wait-approve', names: ['Rosa'] });
  expect(nextOf({ ...copied, isMine: false }, LEAD)).toEqual({ kind: 'approve' });
});

test('given a credential that lives, then an approved document waits for it', () => {
  const gaps = [{ gap: { gap: 'alive' as const, values: [] }, says: 'A credential lives.' }];
  expect(nextOf({ ...DECIDED, gaps, rendition: { ...COPIES, approvedBy: 'Rosa' } }, LEAD)).toEqual({
    kind: 'wait-alive',
  });
});
