const ASCII: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
const SYMBOLS: Readonly<Record<string, string>> = {
  '“': '``',
  '”': "''",
  '‘': '`',
  '’': "'",
  '–': '--',
  '—': '---',
  '‐': '-',
  '‑': '-',
  '…': '{\\ldots}',
  '§': '{\\S}',
  '¶': '{\\P}',
  '©': '{\\copyright}',
  '£': '{\\pounds}',
  '\u00A0': '~',
  '¡': '{\\textexclamdown}',
  '¿': '{\\textquestiondown}',
  ø: '{\\o}',
  Ø: '{\\O}',
  ł: '{\\l}',
  Ł: '{\\L}',
  ß: '{\\ss}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  œ: '{\\oe}',
  Œ: '{\\OE}',
  å: '{\\aa}',
  Å: '{\\AA}',
  ı: '{\\i}',
}
/** TeX's accents by the combining mark a letter is taken apart into; those named by a letter need a space before the base. */
const ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u ',
  '\u0307': '.',
  '\u0308': '"',
  '\u030A': 'r ',
  '\u030B': 'H ',
  '\u030C': 'v ',
  '\u0327': 'c ',
  '\u0328': 'k ',
  '\u0323': 'd ',
}

function escapeLetter(letter: string): string {
  const symbol = ASCII[letter] ?? SYMBOLS[letter]
  if (symbol !== undefined) return symbol
  const [base = '', mark = '', ...rest] = [...letter.normalize('NFD')]
  const accent = ACCENTS[mark]
  if (accent === undefined || rest.length > 0 || !/[A-Za-z]/.test(base)) return letter
  return `{\\${accent}${base}}`
}

/** Text for a BibTeX field: Latin letters, marks and signs in ASCII; scripts that TeX has no macros for stay as they are. */
export function escapeTex(text: string): string {
  const joined = text.normalize('NFC')
  return /^[\w ,.:;()/-]*$/.test(joined) && !joined.includes('_') ? joined : [...joined].map(escapeLetter).join('')
}

/** A URL stands raw; only what would end the field early is percent-encoded. */
export function escapeUrl(url: string): string {
  return url.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C')
}
