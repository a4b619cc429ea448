import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { WORDS } from './words.ts';

export function OneTimeLink({ name, link, onAnother }: { name: string; link: string; onAnother: () => void }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      announce(WORDS.invite.copied);
    } catch {
      announce(WORDS.invite.notCopied); // no permission, or a page on plain HTTP
    }
  };
  return (
    <>
      <p>{WORDS.invite.link(name)}</p>
      <div className="one-time">
        <code>{link}</code>
      </div>
      <div className="form-end">
        <Button tone="next" onClick={() => void copy()}>
          {WORDS.invite.copy}
        </Button>
        <Button onClick={onAnother}>{WORDS.invite.another}</Button>
      </div>
    </>
  );
}
