import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { copyText } from '../../parts/copy.ts';
import { inFours } from './in-fours.ts';
import { WORDS } from './words.ts';

/** For those who hand packs out: the key that its reader needs, and its fingerprint to read out. */
export function OwnKey() {
  const { data } = useQuery({ queryKey: ['key'], queryFn: () => call('ledger.key', {}), staleTime: Infinity });
  if (data === undefined) return null;
  return (
    <section className="own-key" aria-labelledby="own-key">
      <h2 id="own-key">{WORDS.ownKey.title}</h2>
      <p className="soft small">{WORDS.ownKey.lead}</p>
      <p className="mono breakable">{data.key}</p>
      <p className="label">{WORDS.ownKey.fingerprint}</p>
      <p className="mono">{inFours(data.fingerprint)}</p>
      <div className="form-end">
        <Button onClick={() => void copyText(data.key, WORDS.ownKey.copied, WORDS.ownKey.notCopied)}>
          {WORDS.ownKey.copy}
        </Button>
      </div>
    </section>
  );
}
