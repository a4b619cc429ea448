/** Megabytes (10^6 bytes) for each second of processor time of this process, threads of the runtime included. */
export interface Speed {
  readonly megabytes: number;
  readonly seconds: number;
  readonly perSecond: number;
}

/** Does some work over so many bytes once. */
export async function speedOf(bytes: number, work: () => unknown): Promise<Speed> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  return { megabytes: bytes / 1e6, seconds, perSecond: Math.round(bytes / 1e5 / seconds) / 10 };
}
