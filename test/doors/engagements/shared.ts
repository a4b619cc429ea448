import type { ShareMadeView, ShareRecordView } from '../../../src/operations/engagement/shares/views.ts';
import type { openHouse } from '../../support/house.ts';
import { once } from '../../support/kept-house.ts';
import { copyOfTeam, decideAll, keepTeam, openTeam, textFile } from './team.ts';
import type { KeptTeam, Team } from './team.ts';

export const DAY = 86_400_000;
export const DOCUMENT = 'secret-project.md';

/** For tests: a released report, and ways to share it and to come to it by its link, as a browser does. */
export interface Shared {
  readonly team: Team;
  readonly document: string;
  /** Gives the link's path: `/share/…`. */
  share(input?: object): Promise<{ readonly share: string; readonly path: string }>;
  records(): Promise<readonly ShareRecordView[]>;
  get(path: string, headers?: Record<string, string>): ReturnType<Team['house']['send']>;
  post(path: string, form?: Record<string, string>): ReturnType<Team['house']['send']>;
  wait(millis: number): void;
}

export async function openShared(
  options: Parameters<typeof openHouse>[0] = {},
  report = '# Secret project\n\nWhat was done.\n',
): Promise<Shared> {
  let at = Date.now();
  const { team, document } = await openReleased({ now: () => at, ...options }, report);
  const id = { document };
  const send = team.house.send;
  return {
    team,
    document,
    async share(input = {}) {
      const given = {
        form: 'html',
        recipient: 'Carla Customer',
        email: 'carla@example.org',
        view: true,
        download: true,
      };
      const made = await team.does<ShareMadeView>('share', { ...id, ...given, until: at + 7 * DAY, ...input });
      return { share: made.share, path: new URL(made.link).pathname };
    },
    records: async () => (await team.does<{ shares: readonly ShareRecordView[] }>('shareLog')).shares,
    get: (path, headers = {}) => send('GET', path, null, headers),
    post: (path, form = {}) =>
      send('POST', path, new URLSearchParams(form).toString(), {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      }),
    wait: (millis) => void (at += millis),
  };
}

/** Made once for each report and copied; in a database of its own it is made there. */
async function openReleased(options: Parameters<typeof openHouse>[0], report: string) {
  if (options?.databaseUrl !== undefined) {
    const team = await openTeam('implementation', options);
    return { team, document: await releaseIn(team, report) };
  }
  let make = kept.get(report);
  if (make === undefined) kept.set(report, (make = once(() => released(report))));
  const { team, document } = await make();
  return { team: await copyOfTeam(team, options), document };
}

interface Released {
  readonly team: KeptTeam;
  readonly document: string;
}

const kept = new Map<string, () => Promise<Released>>();

async function released(report: string): Promise<Released> {
  const team = await openTeam();
  const document = await releaseIn(team, report);
  return { team: await keepTeam(team), document };
}

/** Takes a report through its release; gives the document. */
async function releaseIn(team: Team, report: string): Promise<string> {
  const added = await team.does('addDocument', textFile(report, DOCUMENT));
  const id = { document: added.documents[0]?.document ?? '' };
  await decideAll(team, id.document);
  const hash = (await team.does('prove', id)).documents[0]?.rendition?.hash ?? '';
  await team.does('approveRelease', { ...id, hash }, team.reviewer);
  await team.does('release', { ...id, hash });
  return id.document;
}

/** The ticket that stands in a page that is open. */
export function ticketIn(page: string): string {
  return /name="ticket" value="(?<ticket>[^"]+)"/u.exec(page)?.groups?.['ticket'] ?? '';
}

/** Addresses of the pictures and frames on a page. */
export function sourcesIn(page: string): string[] {
  return [...page.matchAll(/<(?:img|iframe)[^>]*src="(?<src>[^"]+)"/gu)].map((found) => found.groups?.['src'] ?? '');
}
