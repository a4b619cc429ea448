import type { SnapshotView } from '../../../../operations/identity/views.ts';

/** Pictures of what an identity may do, as choices: when each was taken and how many rows it has. */
export function snapshotOptions(
  snapshots: readonly SnapshotView[],
): readonly { readonly value: string; readonly label: string }[] {
  return snapshots.map(({ digest, takenAt, total }) => ({
    value: digest,
    label: `${WHEN.format(takenAt)}, ${total} ${total === 1 ? 'row' : 'rows'}`,
  }));
}

const WHEN = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
