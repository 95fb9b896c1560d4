/**
 * What a page only offers: null where it is late, so that the page comes without it.
 * @param late aborted when the time for it is up
 * @param signal aborted when nobody waits for the page any more
 */
export async function findInTime<T>(
  find: (signal: AbortSignal) => Promise<T>,
  late: AbortSignal,
  signal: AbortSignal,
): Promise<T | null> {
  try {
    return await find(AbortSignal.any([signal, late]))
  } catch (error) {
    if (late.aborted && !signal.aborted) return null
    throw error
  }
}
