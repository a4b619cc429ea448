import type { StreamId } from '../../domain/kit/ids.ts';
import type {
  EngagementFileRow,
  EngagementMemberRow,
  EngagementRow,
  EngagementScanRow,
  EngagementValueRow,
  EngagementWrite,
  ShareLinkRow,
} from '../engagement-rows.ts';
import { write, type Write } from '../write.ts';
import { insertRows, type Kit } from './kit.ts';

/** The statements of one change of the rows of an engagement. */
export function writeEngagement(kit: Kit, change: EngagementWrite): readonly Write[] {
  const { db } = kit;
  switch (change.do) {
    case 'show':
      return [show(kit, change.row)];
    case 'member':
      return [member(kit, change.row)];
    case 'leave':
      return [
        write(
          db
            .deleteFrom('engagement_member')
            .where('engagement', '=', change.engagement)
            .where('person', '=', change.person),
        ),
      ];
    case 'values':
      return change.rows.map((row) => keepValue(kit, row));
    case 'scan':
      return [keepScan(kit, change.row)];
    case 'files':
      return keepFiles(kit, change.rows);
    case 'drop-files':
      return change.files.map((file) => write(db.deleteFrom('engagement_file').where('file', '=', file)));
    case 'case': {
      const { case: case_id, engagement, value, submission, ended } = change.row;
      const row = { case_id, engagement, value, submission, ended: ended ? (1 as const) : (0 as const) };
      const query = db.insertInto('engagement_case').values(row);
      return [write(query.onConflict((same) => same.column('case_id').doUpdateSet({ ended: row.ended })))];
    }
    case 'link':
      return [keepLink(kit, change.row)];
    case 'see-links':
      return [write(db.updateTable('share_link').set({ seen_at: change.at }).where('seen_at', '<', change.at))];
    case 'forget':
      return forget(kit, change.engagement);
  }
}

function show({ db }: Kit, { changedAt, dueAt, held, ...row }: Omit<EngagementRow, 'number'>): Write {
  const values = { ...row, changed_at: changedAt, due_at: dueAt, held: held ? (1 as const) : (0 as const) };
  const { engagement: _engagement, ...rest } = values;
  const query = db.insertInto('engagement_view').values(values);
  return write(query.onConflict((same) => same.column('engagement').doUpdateSet(rest)));
}

function member({ db }: Kit, row: EngagementMemberRow): Write {
  const query = db.insertInto('engagement_member').values(row);
  return write(query.onConflict((same) => same.columns(['engagement', 'person']).doUpdateSet({ role: row.role })));
}

/** Two that find the same value at the same moment meet in the stream's version before, so that its id is one. */
function keepValue({ db }: Kit, { check, ...row }: EngagementValueRow): Write {
  const query = db.insertInto('engagement_value').values({ ...row, check_fingerprint: check });
  const rest = { class: row.class, kind: row.kind, check_fingerprint: check, body: row.body };
  return write(query.onConflict((same) => same.columns(['engagement', 'value']).doUpdateSet(rest)));
}

function keepScan({ db }: Kit, row: EngagementScanRow): Write {
  const query = db.insertInto('engagement_scan').values(row);
  const rest = { detectors: row.detectors, body: row.body };
  return write(query.onConflict((same) => same.column('version').doUpdateSet(rest)));
}

function keepFiles(kit: Kit, files: readonly EngagementFileRow[]): readonly Write[] {
  const rows = files.map(({ file, engagement, role, of, form, key, sealedSha256, sha256, size }) => ({
    file,
    engagement,
    role,
    of,
    form,
    key,
    sealed_sha256: sealedSha256,
    sha256,
    size,
  }));
  return insertRows<'engagement_file'>(kit, 'engagement_file', rows, (part) =>
    kit.db.insertInto('engagement_file').values(part),
  );
}

function keepLink(
  { db }: Kit,
  { hash, engagement, share, passphraseHash, tries, lockedUntil, seenAt }: ShareLinkRow,
): Write {
  const rest = { passphrase_hash: passphraseHash, tries, locked_until: lockedUntil, seen_at: seenAt };
  const query = db.insertInto('share_link').values({ hash, engagement, share, ...rest });
  return write(query.onConflict((same) => same.column('hash').doUpdateSet(rest)));
}

function forget({ db }: Kit, engagement: StreamId): readonly Write[] {
  return [
    write(db.deleteFrom('engagement_value').where('engagement', '=', engagement)),
    write(db.deleteFrom('engagement_scan').where('engagement', '=', engagement)),
    write(db.deleteFrom('engagement_file').where('engagement', '=', engagement)),
    write(db.deleteFrom('engagement_case').where('engagement', '=', engagement)),
    // a mail about a share stands under its engagement
    write(db.deleteFrom('outbox').where('case_id', '=', engagement)),
    write(db.updateTable('share_link').set({ passphrase_hash: null }).where('engagement', '=', engagement)),
  ];
}
