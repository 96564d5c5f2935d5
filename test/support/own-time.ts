/**
 * How long something took, in milliseconds: the time that this process waited (for timers and for the network), and the time
 * that it worked itself. On a machine that does nothing else this is what a clock shows; what a busy machine gave to other
 * processes meanwhile is not in it, so that a bound on it can be as tight as the bound that the code sets itself.
 */
export async function ownTime<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly ms: number }> {
  const [loop, cpu] = [performance.eventLoopUtilization(), process.cpuUsage()];
  const result = await work();
  const { idle } = performance.eventLoopUtilization(loop);
  const { user, system } = process.cpuUsage(cpu);
  return { result, ms: idle + (user + system) / 1000 };
}
