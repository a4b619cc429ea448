import { SafeWords } from './safe-words.tsx';

/** One labelled text of a step. A document for machines is folded away: whoever wants it opens it. */
export function StepText({ label, body }: { label: string; body: string }) {
  if (!isDocument(body)) {
    return (
      <p className="step-text">
        <span className="label">{label}</span> <SafeWords text={body} />
      </p>
    );
  }
  return (
    <details className="step-document">
      <summary className="label">{label}</summary>
      <p className="mono small">
        <SafeWords text={body} />
      </p>
    </details>
  );
}

function isDocument(body: string): boolean {
  return body.length > 160 && body.startsWith('{') && body.endsWith('}');
}
