import type { SettingsView } from '../../../../operations/house/views.ts';
import { announce } from '../../../parts/announce.tsx';
import { Button } from '../../../parts/button.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { Section } from '../../../parts/section.tsx';
import { useSubmit } from '../../../parts/use-submit.ts';
import { WORDS } from './words.ts';

export function Mail({ mail }: { mail: SettingsView['mail'] }) {
  const { busy, problem, send } = useSubmit('house.testMail');
  const words = WORDS.mail;
  const tryIt = async () => {
    const given = await send({});
    if (given !== null) announce(words.sent(given.to));
  };
  return (
    <Section title={words.title} lead={words.lead}>
      <p>{mail.isSet ? words.set(mail.waiting) : words.notSet}</p>
      <Refusal problem={problem} besides={[]} />
      {mail.isSet && (
        <div className="form-end">
          <Button busy={busy} onClick={() => void tryIt()}>
            {words.test}
          </Button>
        </div>
      )}
    </Section>
  );
}
