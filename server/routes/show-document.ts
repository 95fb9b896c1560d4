import type { RequestHandler } from 'express'
import { toCslItem } from '../../citations/documents/to-csl-item.js'
import { toMetaTags } from '../../citations/zotero/to-meta-tags.js'
import { type Extraction, QueryRefused } from '../../schema/index.js'
import { type DocumentState, parseDocumentState } from '../document-state.js'
import { getDocument } from '../get-document.js'
import { toDocumentPage } from '../pages/to-document-page.js'
import { readParameters } from '../read-parameters.js'
import { type DocumentMarks, findMarks, NO_MARKS } from '../search/find-marks.js'
import type { Site } from '../site.js'

export function showDocument({ engine, render }: Site): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const state = parseDocumentState(request.params.id, readParameters(request))
    const extraction = await getDocument(engine, state.id)
    const { marks, refusal } = await findMarksOrReason(engine, extraction, state)
    await render(
      response,
      'document',
      toDocumentPage(
        extraction,
        state,
        marks,
        refusal,
        toMetaTags(toCslItem(extraction.document, extraction.entities)),
      ),
    )
  }
}

/** A query that cannot be read must not keep anyone from the document. */
async function findMarksOrReason(
  engine: Site['engine'],
  extraction: Extraction,
  state: DocumentState,
): Promise<{ readonly marks: DocumentMarks; readonly refusal: string | null }> {
  try {
    return { marks: await findMarks(engine, extraction, state), refusal: null }
  } catch (error) {
    if (!(error instanceof QueryRefused)) throw error
    return { marks: NO_MARKS, refusal: `nothing is marked: ${error.refusal.message}` }
  }
}
