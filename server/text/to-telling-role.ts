/** A role as given; null where it says no more than the name does (`the spokesmen`, of `spokesmen`). */
export function toTellingRole(name: string, role: string | null): string | null {
  return role === null || fold(role) === fold(name) ? null : role
}

function fold(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
}
