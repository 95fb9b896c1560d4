import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ejs from 'ejs'
import type { Response } from 'express'
import type { CollectionStats } from '../schema/index.js'
import { type Frame, type Keeping, type PageFrame, toFrame } from './pages/to-frame.js'

export const VIEWS_FOLDER = fileURLToPath(new URL('../views/', import.meta.url))
export const ASSETS_FOLDER = join(VIEWS_FOLDER, 'public')

/** What a template may assume of every page. */
export interface Page {
  readonly frame: PageFrame
}
/** Answers with `views/<template>.ejs` inside the layout. */
export type Render = (response: Response, template: string, page: Page) => Promise<void>

/** @param readStats where it fails (the engine is away) the footer says so and the page is answered all the same */
export function createRenderer(readStats: () => Promise<CollectionStats>, keeping: Keeping): Render {
  const assets = { style: toAssetUrl('verbatim.css'), script: toAssetUrl('verbatim.js'), icon: toAssetUrl('icon.svg') }
  return async (response, template, page) => {
    const stats = await readStats().catch(() => null)
    const body = await renderTemplate(template, { page })
    const frame: Frame = toFrame(page.frame, stats, assets, keeping)
    if (!response.hasHeader('Cache-Control')) response.set('Cache-Control', 'no-cache')
    response.type('html').send(await renderTemplate('layout', { frame, body }))
  }
}

function renderTemplate(name: string, locals: object): Promise<string> {
  return ejs.renderFile(join(VIEWS_FOLDER, `${name}.ejs`), locals, { cache: true })
}

function toAssetUrl(name: string): string {
  const hash = createHash('sha256').update(readFileSync(join(ASSETS_FOLDER, name)))
  return `/assets/${name}?v=${hash.digest('hex').slice(0, 12)}`
}
