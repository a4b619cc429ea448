import { describe, onTestFinished } from 'vitest';
import type { CaseView } from '../../src/operations/views.ts';
import { openHouse, PASSWORD } from './house.ts';
import type { House } from './house.ts';
import { type KeptHouse, keep, once } from './kept-house.ts';
import { freshDatabase, needsPostgres } from './postgres.ts';

/** A house whose time can be set, and the people of a small desk, each signed in. */
export interface Desk {
  readonly house: House;
  /** Sets the time and lets the jobs do what is due then. Sessions that ended meanwhile are begun again. */
  sleepUntil(at: number): Promise<void>;
  /** Sets the time, and no job has run yet. Sessions that ended meanwhile are begun again. */
  setTime(at: number): Promise<void>;
  /** Calls an operation of one person; throws with the answer where it is refused. */
  call<T = CaseView>(who: Person, operation: string, input: object): Promise<T>;
  /** The reason of the refusal; throws where there is none. */
  refusal(who: Person, operation: string, input: object): Promise<string>;
}
/** Rita and Ben respond, Anna and Otto approve, Max does both. */
export type Person = 'Rita' | 'Ben' | 'Anna' | 'Otto' | 'Max';

const ROLES = {
  Rita: ['responder'],
  Ben: ['responder'],
  Anna: ['approver'],
  Otto: ['approver'],
  Max: ['responder', 'approver'],
} as const;

/** The same tests in a house on SQLite and in one on a real PostgreSQL. */
export function inBothHouses(tests: (open: (start: number) => Promise<Desk>) => void): void {
  describe('on SQLite', () => {
    tests((start) => openDesk(start, null));
  });
  describe('on PostgreSQL', needsPostgres, () => {
    tests(async (start) => {
      const database = await freshDatabase();
      onTestFinished(() => database.drop());
      return openDesk(start, database.url);
    });
  });
}

async function openDesk(start: number, databaseUrl: string | null): Promise<Desk> {
  let now = start;
  const clock = () => now;
  const { house, cookies } =
    databaseUrl === null ? await copied(start, clock) : await joined({ now: clock, databaseUrl });
  const send = async (who: Person, operation: string, input: object) =>
    house.call(operation, input, { cookie: cookies.get(who) ?? '' });
  const signInAgain = async () => {
    for (const name of cookies.keys()) {
      const signedIn = await house.call('people.signIn', {
        email: `${name.toLowerCase()}@example.org`,
        password: PASSWORD,
      });
      cookies.set(name, signedIn.cookie ?? '');
    }
  };
  return {
    house,
    async setTime(at) {
      now = at;
      await signInAgain();
    },
    async sleepUntil(at) {
      now = at;
      await house.app.jobs.runOnce();
      await signInAgain();
    },
    async call<T>(who: Person, operation: string, input: object) {
      const answered = await send(who, operation, input);
      if (answered.status !== 200) throw new Error(`${who} ${operation}: ${answered.text}`);
      return answeredWith<T>(answered.json);
    },
    async refusal(who, operation, input) {
      const answered = await send(who, operation, input);
      if (answered.status < 400) throw new Error(`${who} was not refused ${operation}.`);
      return String(answered.json['reason']);
    },
  };
}

interface Peopled {
  readonly house: House;
  readonly cookies: Map<string, string>;
}

async function joined(options: Parameters<typeof openHouse>[0]): Promise<Peopled> {
  const house = await openHouse(options);
  const cookies = new Map<string, string>();
  for (const [name, roles] of Object.entries(ROLES)) cookies.set(name, await house.join(name, roles));
  return { house, cookies };
}

const kept = new Map<number, () => Promise<{ readonly house: KeptHouse; readonly cookies: Map<string, string> }>>();

/** A copy of the first house of this file that began at the same time, just after everybody had come in. */
async function copied(start: number, now: () => number): Promise<Peopled> {
  let make = kept.get(start);
  if (make === undefined) {
    make = once(async () => {
      const { house, cookies } = await joined({ now: () => start });
      return { house: await keep(house), cookies };
    });
    kept.set(start, make);
  }
  const { house, cookies } = await make();
  return { house: await openHouse({ now, copyOf: house }), cookies: new Map(cookies) };
}

/** What the operation declares that it answers: whoever names `T` says which operation it is. */
function answeredWith<T>(json: Readonly<Record<string, unknown>>): T {
  return json as T;
}
