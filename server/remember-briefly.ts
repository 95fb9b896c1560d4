/** The answer of `read`, asked again only once it is older than `milliseconds`. A failure is never kept. */
export function rememberBriefly<T>(read: () => Promise<T>, milliseconds: number): () => Promise<T> {
  let kept: Promise<T> | undefined
  let until = 0
  return () => {
    if (kept && performance.now() < until) return kept
    const asked = read()
    kept = asked
    until = performance.now() + milliseconds
    asked.catch(() => {
      if (kept === asked) kept = undefined
    })
    return asked
  }
}
