import type { SaidView } from '../../../operations/identity/views.ts';
import { SafeWords } from '../../parts/safe-words.tsx';
import { useIdentity } from './context.ts';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

/** What it is for, where it runs, and who uses it. */
export function About() {
  const { view } = useIdentity();
  return (
    <>
      <section aria-labelledby="purpose">
        <h2 id="purpose">{WORDS.about.purpose}</h2>
        <Said said={view.purposeDetail} />
        <h3>{WORDS.about.environment}</h3>
        <Said said={view.environmentDetail} />
        <div className="verbs">
          <VerbButton verb="describe" label={WORDS.about.describe} />
        </div>
      </section>
      <section aria-labelledby="consumers">
        <h2 id="consumers">{WORDS.about.consumers}</h2>
        {view.consumers.length === 0 && <p className="soft">{WORDS.about.noConsumers}</p>}
        <ul>
          {view.consumers.map(({ name, said }) => (
            <li key={name} className="breakable">
              {name} {!said && <span className="small soft">{WORDS.about.proposed}</span>}
            </li>
          ))}
        </ul>
        <div className="verbs">
          <VerbButton verb="setConsumers" label={WORDS.about.setConsumers} />
        </div>
      </section>
    </>
  );
}

function Said({ said: { value, imported } }: { said: SaidView }) {
  return (
    <>
      <p className={value === null ? 'soft' : 'breakable'}>
        {value === null ? WORDS.about.none : <SafeWords text={value} />}
      </p>
      {imported !== null && <p className="small soft breakable">{WORDS.about.imported(imported)}</p>}
    </>
  );
}
