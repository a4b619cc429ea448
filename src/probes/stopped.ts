import type { CommonCode } from './tables/common.ts';

/** Thrown where a probe cannot go on; it carries one of our own codes and nothing that a server sent. */
export class Stopped extends Error {
  readonly code: CommonCode;

  constructor(code: CommonCode) {
    super(`the probe stopped: ${code}`);
    this.code = code;
  }
}
