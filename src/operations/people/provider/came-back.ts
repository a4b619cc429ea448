import type { MeView } from '../views.ts';
import type { SignedIn } from '../session.ts';

/** How somebody came back from the identity provider. */
export class CameBack {
  /** Null where they showed once more in a session that goes on. */
  readonly signedIn: SignedIn | null;
  readonly me: MeView;
  /** The page of the desk to which they go, as its path below `/desk`. */
  readonly to: string;
  /** Groups would have taken the last administrator away. */
  readonly keptAdministrator: boolean;

  constructor(signedIn: SignedIn | null, me: MeView, to: string, keptAdministrator: boolean) {
    this.signedIn = signedIn;
    this.me = me;
    this.to = to;
    this.keptAdministrator = keptAdministrator;
  }

  toJSON(): MeView {
    return this.me;
  }
}
