import type { MeView } from '../../../operations/views.ts';
import { isOpenToAll } from '../../parts/help-for.ts';
import { Link, usePage } from '../../parts/router.tsx';
import { CHAPTERS, type Chapter } from './contents.ts';
import { WORDS } from './words.ts';

/** Every page, in chapters; those of one’s own roles stand first. */
export function Contents({ me }: { me: MeView | null }) {
  usePage(WORDS.title);
  return (
    <div className="page handbook-contents">
      <div className="page-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p>{me === null ? WORDS.leadForOutsiders : WORDS.lead}</p>
        </div>
      </div>
      <div className="handbook-chapters">
        {chaptersFor(me).map(({ name, pages }) => (
          <section key={name}>
            <h2>{name}</h2>
            <ul>
              {pages.map(([page, title]) => (
                <li key={page}>
                  <Link to={`/handbook/${page}`}>{title}</Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function chaptersFor(me: MeView | null): readonly Chapter[] {
  if (me === null)
    return CHAPTERS.map((chapter) => ({
      ...chapter,
      pages: chapter.pages.filter(([page]) => isOpenToAll(`/handbook/${page}`)),
    })).filter(({ pages }) => pages.length > 0);
  const isOwn = ({ role }: Chapter) => role !== null && me.roles.includes(role);
  return [...CHAPTERS.filter(isOwn), ...CHAPTERS.filter((chapter) => !isOwn(chapter))];
}
