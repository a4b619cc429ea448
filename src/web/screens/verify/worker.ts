import { checkPack } from './check-pack.ts';

/** Checks packs away from the page, which stays alive meanwhile. */
addEventListener('message', (event: MessageEvent<{ archive: ArrayBuffer; keys: string }>) => {
  void checkPack(new Uint8Array(event.data.archive), event.data.keys).then((checked) => postMessage(checked));
});
