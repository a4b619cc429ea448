import { useEffect, useRef } from 'react';
import { mayImport } from '../../parts/rights.ts';
import { Link, usePage } from '../../parts/router.tsx';
import { useMe } from '../../session.ts';
import { Applied } from './applied.tsx';
import { Choose } from './choose.tsx';
import { Earlier } from './earlier.tsx';
import { Preview } from './preview.tsx';
import { ReadingNow } from './reading-now.tsx';
import { useImport, type ImportRun } from './use-import.ts';
import { WORDS } from './words.ts';

/** From an export on somebody's machine to the inventory. Nothing is written before its preview was seen. */
export default function Import() {
  usePage(WORDS.title);
  const run = useImport();
  const heading = useRef<HTMLHeadingElement>(null);
  const step = run.state.is;
  const before = useRef(step);
  useEffect(() => {
    // a new step begins at its heading, for the keyboard and the screen reader too
    if (before.current !== step) heading.current?.focus();
    before.current = step;
  }, [step]);
  if (!mayImport(useMe())) return <p className="page soft">{WORDS.onlyResponders}</p>;
  return (
    <div className="page import">
      <p className="case-path small soft">
        <Link to="/identities">{WORDS.back}</Link>
      </p>
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {WORDS.steps[step]}
          </h1>
          <p>{WORDS.leads[step]}</p>
        </div>
      </div>
      <Step run={run} />
    </div>
  );
}

function Step({ run }: { run: ImportRun }) {
  const { state } = run;
  if (state.is === 'reading') return <ReadingNow state={state} onCancel={run.cancel} />;
  if (state.is === 'read') return <Preview staged={state.staged} onApplied={run.applied} onAway={run.again} />;
  if (state.is === 'applied') return <Applied applied={state.applied} onAgain={run.again} />;
  return (
    <>
      <Choose ended={state.ended} before={state.before} onStart={run.start} />
      <Earlier />
    </>
  );
}
