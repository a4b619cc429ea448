import { Button } from '../../parts/button.tsx';
import { copyText } from '../../parts/copy.ts';
import { WORDS } from './words.ts';

export function OneTimeLink({ name, link, onAnother }: { name: string; link: string; onAnother: () => void }) {
  return (
    <>
      <p>{WORDS.invite.link(name)}</p>
      <div className="one-time">
        <code>{link}</code>
      </div>
      <div className="form-end">
        <Button tone="next" onClick={() => void copyText(link, WORDS.invite.copied, WORDS.invite.notCopied)}>
          {WORDS.invite.copy}
        </Button>
        <Button onClick={onAnother}>{WORDS.invite.another}</Button>
      </div>
    </>
  );
}
