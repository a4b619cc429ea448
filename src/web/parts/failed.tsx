import { Problem } from '../problem.ts';
import { Button } from './button.tsx';

/** A page that could not be fetched, with the way to try again. */
export function Failed({ error, onAgain }: { error: Error; onAgain: () => void }) {
  const next = error instanceof Problem ? error.next : '';
  return (
    <div className="empty" role="alert">
      <h2>{error.message}</h2>
      <p>{next}</p>
      <div className="form-end">
        <Button onClick={onAgain}>Try again</Button>
      </div>
    </div>
  );
}
