/** The time that processors spend on something, on all threads of this process: other work does not count. */

/** In ms, as `race` takes it. */
export async function cpuOf(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000 };
}
