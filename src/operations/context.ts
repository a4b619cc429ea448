import type { Millis, StreamId } from '../domain/kit/ids.ts';
import type { Certificates } from '../domain/triage/chain/certificate.ts';
import type { Promises } from '../domain/policy/clocks.ts';
import type { Sha256 } from '../ledger/bytes.ts';
import type { Store } from '../store/types.ts';
import type { EveryByte } from '../store/place.ts';
import type { EvidenceFiles } from '../store/evidence-files.ts';
import type { LogProofs } from '../log/proofs.ts';
import type { ScrubLog } from '../log/scrub-log.ts';
import type { Sequencer } from '../log/sequencer.ts';
import type { LogSigner } from '../log/signer.ts';
import type { Documents } from '../documents/apart/documents.ts';
import type { Health } from './house/health.ts';
import type { SettingsNow } from './house/settings.ts';
import type { Memory } from './memory.ts';
import type { Meaning, Prober } from './proof/prober.ts';
import type { AllowedTarget } from './proof/targets.ts';
import type { SignOn } from './people/provider/sign-on.ts';
import type { Post } from './post.ts';
import type { Watched } from './watched.ts';
import type { Passkeys, Site } from '../authn/passkeys.ts';
import type { Passwords } from '../authn/passwords.ts';
import type { Vault } from '../vault/types.ts';

/** Everything an operation works with. `app.ts` fills it; a test passes its own. */
export interface Context {
  readonly store: Store;
  readonly vault: Vault;
  /** Which credentials this installation has met. */
  readonly memory: Memory;
  /** What administrators have set; `promises` and `policy` go with it. */
  readonly settings: SettingsNow;
  readonly files: EvidenceFiles;
  /** Sealed files of engagements. */
  readonly engagementFiles: EvidenceFiles;
  /** Reads documents that somebody sends, apart from everything else. */
  readonly documents: Documents;
  readonly log: {
    readonly sequencer: Sequencer;
    readonly proofs: LogProofs;
    readonly signer: LogSigner;
    readonly scrub: ScrubLog;
  };
  /** How reporters are mailed; null where no mail server is configured. */
  readonly post: Post | null;
  /** Opens certificates that somebody pasted, and knows which roots are trusted here. */
  readonly certificates: Certificates;
  readonly passwords: Passwords;
  readonly passkeys: Passkeys;
  /** To whom passkeys belong; null where the house is known by a number only. */
  readonly site: Site | null;
  /** Signing in over the organisation’s identity provider; null where there is none. */
  readonly signOn: SignOn | null;
  readonly sha256: Sha256;
  readonly now: () => Millis;
  readonly random: (bytes: number) => Uint8Array;
  readonly promises: Promises;
  /** SHA-256 (base64url) of the table of transitions, the permissions and the promises in force: every leaf carries it. */
  readonly policy: string;
  /** The version of the detectors: whoever was looked through with another one is looked through again. */
  readonly detectors: string;
  /** What becomes of secrets that newer detectors find in stored text: a person decides, or they are taken out at once. */
  readonly lateRedaction: 'propose' | 'redact';
  /** Servers at which credentials may be tried, as the administrator lists them. */
  readonly targets: readonly AllowedTarget[];
  /** Asks an issuer whether it still takes a credential. */
  readonly prober: Prober;
  /** What an issuer’s answer means that somebody else has brought. */
  readonly meaning: Meaning;
  /** Everything that this installation holds, byte by byte. */
  readonly everyByte: EveryByte;
  /** For how many days backups are kept; null where nobody has said. */
  readonly backupDays: number | null;
  /** How the installation stands, at a quick look. */
  readonly health: () => Promise<Health>;
  /** When this process opened the house. */
  readonly startedAt: Millis;
  readonly publicUrl: string;
  /** Lets a step be seen by those who look after the house. */
  readonly watched: Watched;
  /** Whether new writes are pushed back at the moment: too much waits for the ledger, or the log has stopped. */
  readonly isPressed: () => boolean;
}

export type { StreamId };
