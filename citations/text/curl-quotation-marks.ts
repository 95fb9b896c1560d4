/** Turns typewriter marks of a title into printed ones: `"x"` → “x”, `don't` → don’t, `'90s` → ’90s. */
export function curlQuotationMarks(text: string): string {
  if (!/["']/.test(text)) return text
  return text
    .replace(/(^|[\s([{—–\-“‘/])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{—–\-“/])'(?=\d0s|tis\b|twas\b|em\b|til\b)/gi, '$1’')
    .replace(/(^|[\s([{—–\-“/])'/g, '$1‘')
    .replace(/'/g, '’')
}
