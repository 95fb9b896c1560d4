/** Why a run ended early: the old index was kept. */
export class Interrupted extends Error {
  readonly kind = 'interrupted'
}

/** A signal to hand to long work, aborted by SIGINT and SIGTERM; `release` gives the two back. */
export function abortOnSignal(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController()
  const abort = (name: NodeJS.Signals) => controller.abort(new Interrupted(`ended by ${name}; the index is as it was`))
  process.once('SIGINT', abort)
  process.once('SIGTERM', abort)
  const release = () => {
    process.off('SIGINT', abort)
    process.off('SIGTERM', abort)
  }
  return { signal: controller.signal, release }
}
