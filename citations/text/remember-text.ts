/** A list repeats its titles and names in every style; past this many the memory starts anew. */
const MOST = 4096

/** The same function, each text read once. Pure functions only, whose answers nobody changes. */
export function rememberText<Answer = string>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= MOST) known.clear()
    const answer = read(text)
    known.set(text, answer)
    return answer
  }
}
