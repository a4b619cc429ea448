import { toBase64Url } from '../base64.ts';
import { fromUtf8, utf8 } from '../bytes.ts';
import type { Sha256 } from '../bytes.ts';
import { membersOf, readJson } from '../json.ts';
import { reading } from '../refusal.ts';
import type { OpenedEvent } from './event-file.ts';
import type { Pack } from './open.ts';
import { factsOf, redactionsOf } from './redactions.ts';
import { counted, judged, unchecked } from './report.ts';
import type { Finding } from './report.ts';

/**
 * What an approver signed is a digest; the document that it is over is a text of the event that asks for the change. Where
 * that text is there, the digest is made again from it: base64url SHA-256 of its bytes.
 */
export function checkSigned(pack: Pack, sha256: Sha256): readonly Finding[] {
  const asked = [...pack.eventsBySeq.values()].filter(({ fields }) => fields.type === 'change-requested');
  const { byTarget } = redactionsOf([...pack.eventsBySeq.values()]);
  const made = asked.map((event) => ({
    event,
    digest: byTarget.has(event.fields.id) ? null : digestOf(sha256, event),
  }));
  const known = made.filter(({ digest }) => digest !== null);
  const wrong = known.filter(({ event, digest }) => factsOf(event)?.get('diff') !== digest);
  const unknown = asked.length - known.length;
  return [
    ...(known.length === 0
      ? []
      : judged(
          'signed',
          wrong.map(({ event }) => `The change in event ${event.fields.seq} is not the one whose digest was signed.`),
          `${counted(known.length, 'change')}, each with the digest that an approver was asked to sign.`,
        )),
    ...(unknown === 0
      ? []
      : [
          unchecked(
            'signed',
            `What was signed of ${counted(unknown, 'change')} is not in the pack, or was redacted since.`,
          ),
        ]),
  ];
}

/** Null where the facts or the text are not disclosed. */
function digestOf(sha256: Sha256, { facts, text }: OpenedEvent): string | null {
  if (facts.state !== 'disclosed' || text.state !== 'disclosed') return null;
  const { bytes } = text;
  const read = reading(() => readJson(fromUtf8(bytes)));
  const document = read.ok ? membersOf(read.value)?.get('diff') : undefined;
  return typeof document === 'string' ? toBase64Url(sha256(utf8(document))) : null;
}
