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
  const save = useMemo(() => reportSaver(engagement, document), [engagement, document]);
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
        tools={source.canWrite ? [{ name: WORDS.inventory, prepare: () => freshInventory(engagement) }] : []}
      />
    </div>
  );
}

/** As it is now: somebody else may have changed it since the report was opened. */
async function freshInventory(engagement: string): Promise<(text: string) => string> {
  const { entries } = await call('engagement.show', { engagement });
  return (text) => withInventory(text, entries.map(inventoryRow));
}
