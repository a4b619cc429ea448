import { useMemo } from 'react';
import { TRACE_WORDS } from '../trace-words.ts';
import { digestOf } from './document-digest.ts';

const WORDS = TRACE_WORDS.requests;

/** Exactly what is signed, and its digest, which this browser computes for itself. */
export function SignedDocument({
  document,
  digest,
  open = false,
}: {
  document: string;
  digest: string;
  open?: boolean;
}) {
  const holds = useMemo(() => digestOf(document) === digest, [document, digest]);
  return (
    <div className="signed">
      <p className="small">
        <span className="label">{WORDS.digest}</span> <span className="mono breakable">{digest}</span>
      </p>
      <p className={holds ? 'small soft' : 'error'}>{holds ? WORDS.holds : WORDS.differs}</p>
      <details open={open}>
        <summary className="small">{WORDS.document}</summary>
        {/* a text area can be scrolled and copied from the keyboard, however long the document is */}
        <textarea className="evidence-text small mono" readOnly rows={6} aria-label={WORDS.document} value={document} />
      </details>
    </div>
  );
}
