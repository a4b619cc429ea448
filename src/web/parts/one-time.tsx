import { Button } from './button.tsx';
import { copyText } from './copy.ts';

interface Props {
  readonly text: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
}

/** Something that is shown once, with the button that copies it. */
export function OneTime({ text, copy, copied, notCopied }: Props) {
  return (
    <div className="one-time">
      <code>{text}</code>
      <Button onClick={() => void copyText(text, copied, notCopied)}>{copy}</Button>
    </div>
  );
}
