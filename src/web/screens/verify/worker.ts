import { checkPack, type Checked } from './check-pack.ts';

export interface Question {
  readonly count: number;
  readonly archive: ArrayBuffer;
  readonly keys: string;
}

export interface Answer {
  readonly count: number;
  /** Null where the check itself broke. */
  readonly checked: Checked | null;
}

/** Checks packs away from the page, which stays alive meanwhile. */
addEventListener('message', ({ data: { count, archive, keys } }: MessageEvent<Question>) => {
  const answer = (checked: Checked | null) => postMessage({ count, checked } satisfies Answer);
  void checkPack(new Uint8Array(archive), keys).then(answer, () => answer(null));
});
