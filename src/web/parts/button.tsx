import type { ButtonHTMLAttributes } from 'react';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `next` is the accent, for the one thing to do next; `danger` takes something away. */
  readonly tone?: 'next' | 'plain' | 'quiet' | 'danger';
  readonly busy?: boolean;
  /** The key that does the same. */
  readonly hint?: string;
}

/** While it is busy the button says so and takes no second press, but keeps the focus. */
export function Button({ tone = 'plain', busy = false, hint, children, onClick, type = 'button', ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={`button button-${tone}`}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy && <span className="spinner" aria-hidden="true" />}
      {children}
      {busy && <span className="unseen"> (working)</span>}
      {hint !== undefined && <kbd aria-hidden="true">{hint}</kbd>}
    </button>
  );
}
