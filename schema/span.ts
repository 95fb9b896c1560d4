/** Half-open `[start, end)` in UTF-16 units; into `document.text` unless a field says otherwise. */
export type Span = readonly [start: number, end: number]
