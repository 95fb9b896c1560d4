import type { Span } from '../../schema/index.js'

/** Something that lies over a stretch of the text: a match, a quotation, a mention. */
export interface Layer<T> {
  readonly span: Span
  readonly value: T
}

/** A stretch of text with everything that lies over the whole of it, in the order of the layers. */
export interface LayeredRun<T> {
  readonly text: string
  readonly span: Span
  readonly over: readonly T[]
}

/** The part of `text` in `span`, cut wherever a layer begins or ends. */
export function toLayeredRuns<T>(text: string, span: Span, layers: readonly Layer<T>[]): readonly LayeredRun<T>[] {
  const inside = layers.filter((layer) => layer.span[0] < span[1] && span[0] < layer.span[1])
  const edges = inside.flatMap((layer) => layer.span).filter((edge) => edge > span[0] && edge < span[1])
  const cuts = [...new Set([span[0], ...edges, span[1]])].sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? span[0]
    const over = inside.filter((layer) => layer.span[0] <= start && end <= layer.span[1]).map(({ value }) => value)
    return { text: text.slice(start, end), span: [start, end], over }
  })
}

/** The layers of each span; spans are in order and do not overlap. */
export function groupLayers<T>(spans: readonly Span[], layers: readonly Layer<T>[]): readonly (readonly Layer<T>[])[] {
  const sorted = [...layers].sort((a, b) => a.span[0] - b.span[0])
  let open: Layer<T>[] = []
  let next = 0
  return spans.map((span) => {
    open = open.filter((layer) => layer.span[1] > span[0])
    for (let layer = sorted[next]; layer && layer.span[0] < span[1]; layer = sorted[++next]) open.push(layer)
    return open
  })
}
