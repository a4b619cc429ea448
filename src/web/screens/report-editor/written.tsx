import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { inventoryRow, withInventory } from '../../../domain/engagement/report/inventory-table.ts';
import type { SourceView } from '../../../operations/engagement/views.ts';
import { call } from '../../api.ts';
import MarkdownEditor from '../../parts/markdown-editor/markdown-editor.tsx';
import { Link } from '../../parts/router.tsx';
import { useMe } from '../../session.ts';
import { previewOf } from './preview-of.tsx';
import { reportSaver } from './save-report.ts';
import { WORDS } from './words.ts';

/** A report in the editor, with what its engagement knows. */
export default function Written({ engagement, source }: { readonly engagement: string; readonly source: SourceView }) {
  const me = useMe();
  const { document } = source;
  const known = useQuery({
    queryKey: ['engagement', engagement],
    queryFn: () => call('engagement.show', { engagement }),
  });
  const save = useMemo(() => reportSaver(engagement, document), [engagement, document]);
  const entries = known.data?.entries;
  return (
    <div className="page">
      <p>
        <Link to={`/engagements/${engagement}`}>{WORDS.back}</Link>
      </p>
      <h1>{source.name ?? WORDS.report}</h1>
      {!source.canWrite && <p>{WORDS.readOnly}</p>}
      <MarkdownEditor
        label={WORDS.text}
        // somebody else who signs in on this page does not get it
        draft={`${me?.person ?? ''} ${engagement} ${document}`}
        text={source.text}
        version={source.version}
        readOnly={!source.canWrite}
        sections={source.sections}
        onSave={save}
        preview={() => previewOf(engagement, document)}
        tools={
          entries === undefined || !source.canWrite
            ? []
            : [{ name: WORDS.inventory, change: (text) => withInventory(text, entries.map(inventoryRow)) }]
        }
      />
    </div>
  );
}
