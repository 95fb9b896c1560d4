/** A list repeats its titles and names in every style; past this many the memory starts anew. */
const MOST = 4096

/** The same function, each text converted once. Pure functions only. */
export function rememberText(convert: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= MOST) known.clear()
    const converted = convert(text)
    known.set(text, converted)
    return converted
  }
}
