import type { DocumentInfo, HitDocument } from '../../schema/index.js'

export function toHitDocument(info: DocumentInfo): HitDocument {
  const { id, title, outlet, kind, authors, published, repost } = info
  return { id, title, outlet, kind, authors, published, repost }
}
