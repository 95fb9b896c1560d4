/** `ICE-01-ICE-02` is a range: the same letters begin both ends. */
export function mendBatesRange(location: string): string {
  return location.replace(/^((\p{L}[\p{L}-]*)[-_ ]?\d+)\s*[-–]\s*(\2[-_ ]?\d+)$/u, '$1–$3')
}
