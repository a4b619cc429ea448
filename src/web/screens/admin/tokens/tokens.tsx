import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { usePage } from '../../../parts/router.tsx';
import { MakeToken } from './make-token.tsx';
import { Token } from './token.tsx';
import { WORDS } from './words.ts';

/** Which programs may come, what each may, and until when. */
export default function Tokens() {
  usePage(WORDS.title);
  const list = useQuery({ queryKey: ['tokens'], queryFn: () => call('token.list', {}) });
  if (list.isPending) return <Loading says={WORDS.loading} />;
  if (list.isError) return <Failed error={list.error} onAgain={() => void list.refetch()} />;
  const { tokens } = list.data;
  return (
    <div className="page people">
      <div className="page-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p>{WORDS.lead}</p>
        </div>
      </div>
      <div className="people-two">
        {tokens.length === 0 ? (
          <p className="soft">{WORDS.none}</p>
        ) : (
          <ul className="rows">
            {tokens.map((token) => (
              <Token key={token.token} token={token} />
            ))}
          </ul>
        )}
        <MakeToken />
      </div>
    </div>
  );
}
