import type { Finding } from '../../../ledger/pack/report.ts';

/** The answer first: a mark, a line, a sentence. */
export function Verdict({ mark, title, says }: { mark: Finding['result']; title: string; says: string }) {
  return (
    <div className={`verdict verdict-${mark}`}>
      <Mark result={mark} />
      <div>
        <h2>{title}</h2>
        <p>{says}</p>
      </div>
    </div>
  );
}

/** A tick, a cross or a dash: three shapes, the words stand beside them. */
export function Mark({ result }: { result: Finding['result'] }) {
  return (
    <svg className={`mark mark-${result}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[result]} />
    </svg>
  );
}

const SHAPES: Readonly<Record<Finding['result'], string>> = {
  holds: 'M3 8.5l3.5 3.5L13 4.5',
  'does-not-hold': 'M4 4l8 8M12 4l-8 8',
  'not-checked': 'M3 8h10',
};
