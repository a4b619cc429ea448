import { useId, type ReactNode } from 'react';

export interface LabelledProps {
  readonly label: string;
  readonly help?: ReactNode;
  readonly optional?: boolean;
  readonly error?: string | undefined;
}

/** What ties a control to its label, help and error. */
export interface Ids {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
}

/** A labelled control with its help and its error, tied together for screen readers. */
export function Labelled({
  label,
  help,
  optional = false,
  error,
  children,
}: LabelledProps & { readonly children: (ids: Ids) => ReactNode }) {
  const id = useId();
  const described = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`].filter(
    (part) => part !== false,
  );
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional"> (optional)</span>}
      </label>
      {help !== undefined && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children({
        id,
        'aria-invalid': error !== undefined,
        ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
      })}
      {error !== undefined && (
        <p className="error" id={`${id}-error`}>
          <span aria-hidden="true">! </span>
          {error}
        </p>
      )}
    </div>
  );
}
