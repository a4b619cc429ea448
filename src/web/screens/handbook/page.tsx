import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { MeView } from '../../../operations/views.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Link, usePage, usePlace } from '../../parts/router.tsx';
import { Blocks } from './blocks.tsx';
import { CHAPTERS } from './contents.ts';
import type { HandbookPage } from './model.ts';
import { WORDS } from './words.ts';

/** One page, fetched when it is opened, with the others of its chapter beside it. */
export function Page({
  name,
  load,
  me,
}: {
  name: string;
  load: () => Promise<{ readonly page: HandbookPage }>;
  me: MeView | null;
}) {
  const fetched = useQuery({ queryKey: ['handbook', name], queryFn: load, staleTime: Infinity });
  if (fetched.isPending) return <Loading />;
  if (fetched.isError) return <Failed error={fetched.error} onAgain={() => void fetched.refetch()} />;
  return (
    <div className="page handbook">
      <Neighbours name={name} me={me} />
      <Read page={fetched.data.page} />
    </div>
  );
}

function Read({ page }: { page: HandbookPage }) {
  usePage(page.title);
  const { hash } = usePlace();
  useEffect(() => {
    if (hash !== '') document.getElementById(hash)?.scrollIntoView();
  }, [hash]);
  return (
    <article className="handbook-page">
      <h1>{page.title}</h1>
      <Blocks blocks={page.blocks} pictures={page.pictures} />
    </article>
  );
}

function Neighbours({ name, me }: { name: string; me: MeView | null }) {
  const chapter = CHAPTERS.find(({ pages }) => pages.some(([page]) => page === name));
  return (
    <nav className="handbook-nav" aria-label={WORDS.contents}>
      <p>
        <Link to="/handbook">{WORDS.all}</Link>
      </p>
      {chapter !== undefined && me !== null && (
        <>
          <p className="small soft">{chapter.name}</p>
          <ul>
            {chapter.pages.map(([page, title]) => (
              <li key={page}>
                <Link to={`/handbook/${page}`} aria-current={page === name ? 'page' : undefined}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}
