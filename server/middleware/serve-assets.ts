import type { RequestHandler } from 'express'
import express from 'express'

/** The address of an asset holds a hash of its content (`?v=`), so a copy with one never goes stale. */
export function serveAssets(folder: string): RequestHandler {
  return express.static(folder, {
    index: false,
    redirect: false,
    setHeaders(response) {
      const isVersioned = response.req.url?.includes('?v=') === true
      response.setHeader('Cache-Control', isVersioned ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
    },
  })
}
