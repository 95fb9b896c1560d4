import { readData } from '../data/read-data.js'

const { words } = readData<{ words: Record<string, string> }>('paper-words.json')
const OWN =
  /^(Declaration|Affidavit|Affirmation|Deposition|Testimony|Transcript of Deposition)(?: Transcript)? of (.+)$/u

/** What a complaint asks for is not needed to tell it: `Complaint for Declaratory Relief` → `Compl.` */
const COMPLAINT = /^((?:\p{Lu}\p{L}+ )*Complaint) for .*$/u

function familyName(person: string): string {
  const bare = person
    .replace(/,?\s+(?:in Support|in Opposition|in Further|dated)\b.*$/u, '')
    .replace(/,?\s+(?:Jr\.|Sr\.|II|III|IV|Esq\.)$/, '')
  return bare.split(/\s+/).at(-1) ?? bare
}

/** Title of a court paper by BT1: `Declaration of Gregory Palmer` → `Palmer Decl.`, `Plaintiffs’ Reply Brief` → `Pls.’ Reply Br.` */
export function abbreviatePaper(title: string): string {
  const own = OWN.exec(title)
  if (own !== null) return `${familyName(own[2] ?? '')} ${words[(own[1] ?? '').split(' ').at(-1) ?? ''] ?? own[1]}`
  return title
    .replace(COMPLAINT, '$1')
    .replace(/(?<= )(?:the|The|a|A|their|Their|its|Its) /g, '')
    .replace(/\p{Lu}\p{L}*(?:[’']s|s[’'])?/gu, (word) => words[word.replace(/'/g, '’')] ?? word)
}
