const NUMBERS = new Intl.NumberFormat('en-US')

/** `15,000` */
export function formatNumber(value: number): string {
  return NUMBERS.format(value)
}

/** `1 passage`, `15,000 passages` */
export function formatCount(value: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(value)} ${value === 1 ? noun : plural}`
}
