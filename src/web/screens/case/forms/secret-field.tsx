import type { RefObject } from 'react';
import { Labelled, type LabelledProps } from '../../../parts/labelled.tsx';

interface Props extends LabelledProps {
  /** Where the form reads it from when it is sent: the value stands in no state of ours. */
  readonly field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  /** A key has many lines, which a password field would join. */
  readonly lines: boolean;
}

/** A credential, given once. It is never shown, kept, or offered to a password manager, and putting the form away loses it. */
export function SecretField({ field, lines, ...labelled }: Props) {
  const quiet = { autoComplete: 'off', spellCheck: false, autoCapitalize: 'none', autoCorrect: 'off' } as const;
  return (
    <Labelled {...labelled}>
      {(ids) =>
        lines ? (
          <textarea
            {...ids}
            {...quiet}
            rows={6}
            className="secret-lines"
            ref={(element) => {
              field.current = element;
            }}
          />
        ) : (
          <input
            {...ids}
            {...quiet}
            type="password"
            ref={(element) => {
              field.current = element;
            }}
          />
        )
      }
    </Labelled>
  );
}
