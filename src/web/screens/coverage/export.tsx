import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useSubmit } from '../../parts/use-submit.ts';
import { WORDS } from './words.ts';

/** The coverage of the chosen time as a file. */
export function Export({ from }: { from: number }) {
  const { busy, problem, send } = useSubmit('review.export');
  const save = async (format: 'csv' | 'json') => {
    const file = await send({ from, format });
    if (file === null) return;
    saveFile(file.name, new Blob([file.content], { type: file.type }));
    announce(file.cut ? WORDS.cut(file.name) : WORDS.exported(file.name));
  };
  return (
    <div className="review-export">
      <Button busy={busy} onClick={() => void save('csv')}>
        {WORDS.csv}
      </Button>
      <Button busy={busy} onClick={() => void save('json')}>
        {WORDS.json}
      </Button>
      <p className="small soft">{WORDS.exportHelp}</p>
      <Refusal problem={problem} />
    </div>
  );
}
