import type { Span } from '../../schema/span.js'

/** Abbreviations that keep their full stop, so that a tagger never takes it for the end of a sentence. */
const ABBREVIATION =
  'Mrs?|Ms|Dr|Prof|Rev|Hon|Gov|Sen|Reps?|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Atty|Asst|Assn|Dept|Supt|Insp|Jr|Sr|St|Ft|Mt|No|Nos|vs|Inc|Corp|Co|Ltd|Bros|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Calif|Va|Mass|Conn|Pa|Fla|Ariz|Ala|Colo|Ill|Mich|Minn|Tex|Wash|Wis|Tenn|Okla|Ore|Nev|Neb|Kan|Ky|Ga|Md|Del'

const TOKEN = new RegExp(
  [
    '(?:https?://|www\\.)[^\\s"”)]+', // addresses of pages
    '[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+', // of people
    '[@#][\\p{L}\\p{N}_]+',
    '(?:\\p{Lu}\\.){2,}', // U.S., F.B.I.
    `(?:${ABBREVIATION})\\.`,
    '\\p{Lu}\\.(?=\\s\\p{Lu})', // Brian P. Hale
    '[$€£]?\\d+(?:[.,]\\d+)*(?:st|nd|rd|th|s|%|m|bn)?(?![\\p{L}\\p{N}])',
    "(?:[Cc]a|[Cc]ould|[Ww]o|[Ww]ould|[Ss]hould|[Dd]o|[Dd]oes|[Dd]id|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Hh]as|[Hh]ave|[Hh]ad|[Mm]ust|[Nn]eed|[Aa]i)(?=n['’]t)",
    "n['’]t(?![\\p{L}])",
    "['’](?:s|re|ve|ll|d|m|S)(?![\\p{L}\\p{N}])",
    "[\\p{L}\\p{N}\\p{M}]+(?:(?:[-‐‑&/.]|['’](?!(?:s|re|ve|ll|d|m|S)(?![\\p{L}\\p{N}])))[\\p{L}\\p{N}\\p{M}]+)*",
    '``|--+|\\.\\.\\.+|[?!]+',
    "''",
    '\\S',
  ].join('|'),
  'gu',
)

/** Spans of the words and marks of `text` between `from` and `to`, clitics (`n't`, `’s`) apart. */
export function tokenize(text: string, from: number, to: number): Span[] {
  const spans: Span[] = []
  const piece = text.slice(from, to)
  for (const match of piece.matchAll(TOKEN)) spans.push([from + match.index, from + match.index + match[0].length])
  return spans
}
