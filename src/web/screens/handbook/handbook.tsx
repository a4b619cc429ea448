import type { MeView } from '../../../operations/views.ts';
import { usePlace } from '../../parts/router.tsx';
import { Nowhere } from '../nowhere.tsx';
import { Contents } from './contents.tsx';
import { Page } from './page.tsx';
import { pageNamed } from './pages.ts';

/** The handbook in the desk: its contents, or the page that the address names. */
export default function Handbook({ me }: { me: MeView | null }) {
  const { path } = usePlace();
  if (path === '/handbook') return <Contents me={me} />;
  const name = path.slice('/handbook/'.length);
  const load = pageNamed(name);
  return load === null ? <Nowhere /> : <Page key={name} name={name} load={load} me={me} />;
}
