/**
 * Milliseconds of processor time of the best of three: the same on a machine that is busy with other things, which time on the
 * clock is not.
 */
export async function bestProcessorTime(work: () => void | Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return Math.min(...times);
}
