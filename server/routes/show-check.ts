import express, { type RequestHandler } from 'express'
import { BadSetting, type CheckedQuotation, type Draft } from '../../schema/index.js'
import { checkDraft } from '../../search/check/check-draft.js'
import type { ReadDraft } from '../app-options.js'
import { BadParameter, NotFound, UnreadBody } from '../bad-request.js'
import { readFields } from '../middleware/read-form.js'
import { toCheckPage, toEmptyCheckPage } from '../pages/to-check-page.js'
import { readCompared } from '../search/read-compared.js'
import type { Site } from '../site.js'

/** A draft of this many units is some hundred pages. */
const MOST_UNITS = 1_000_000
const MOST_BYTES = '4mb'
/** What programs send a plain file as. */
const TEXT_TYPES = ['text/*', 'application/x-www-form-urlencoded', 'application/octet-stream']

export function showCheck(site: Site): RequestHandler {
  return async (_request, response) => {
    await site.render(response, 'check', toEmptyCheckPage())
  }
}

export function submitCheck(site: Site): RequestHandler {
  return async (request, response) => {
    // A browser sends line ends as CRLF; the draft's own are kept as one.
    const text = (readFields(request).get('draft') ?? '').replaceAll('\r\n', '\n')
    const { draft, quotations } = await checkText(site, text)
    await site.render(
      response,
      'check',
      toCheckPage(draft.text, quotations, await readCompared(site.engine, quotations)),
    )
  }
}

/** `POST /api/v1/check`: the text itself, or JSON `{ "text": … }`. */
export function answerCheck(site: Site): RequestHandler {
  return async (request, response) => {
    const { quotations } = await checkText(site, readBody(request.body))
    response.json({ quotations })
  }
}

/** The text of a dropped file, for the script to put into the box. */
export function answerDraftText({ readDraft }: Site): RequestHandler {
  return async ({ body }, response) => {
    if (!readDraft) throw new NotFound('this site reads no files', 'the text, pasted')
    if (!Buffer.isBuffer(body)) throw new BadParameter('no file arrived', 'a .docx or text file')
    response.type('text/plain; charset=utf-8').send(await readFile(readDraft, body))
  }
}

async function readFile(readDraft: ReadDraft, bytes: Buffer): Promise<string> {
  try {
    return await readDraft(bytes, 'the file')
  } catch (error) {
    if (error instanceof BadSetting) throw new BadParameter(error.message, 'a .docx or text file')
    throw error
  }
}

export function takeDraft(): RequestHandler[] {
  return [
    express.json({ limit: MOST_BYTES }),
    express.text({ type: TEXT_TYPES, limit: MOST_BYTES, defaultCharset: 'utf-8' }),
    refuseOtherBodies,
  ]
}

const refuseOtherBodies: RequestHandler = (request, _response, next) => {
  const isOther = request.is(['json', ...TEXT_TYPES]) === false
  next(isOther ? new UnreadBody(request.get('content-type') ?? 'unknown', 'text/plain or application/json') : undefined)
}

export function takeFile(): RequestHandler {
  return express.raw({ type: () => true, limit: MOST_BYTES })
}

async function checkText(site: Site, text: string): Promise<{ draft: Draft; quotations: readonly CheckedQuotation[] }> {
  if (!site.understandDraft) throw new NotFound('drafts are not checked here', 'a site started with the means for it')
  if (text.trim() === '') throw new BadParameter('there is no text to check', 'a draft that quotes')
  if (text.length > MOST_UNITS) throw new BadParameter('the draft is too long', `at most ${MOST_UNITS} characters`)
  const draft = await site.understandDraft(text)
  return { draft, quotations: await checkDraft(site.engine, draft) }
}

function readBody(body: unknown): string {
  if (typeof body === 'string') return body
  const text = body !== null && typeof body === 'object' && 'text' in body ? body.text : null
  if (typeof text === 'string') return text
  throw new BadParameter('there is no text to check', 'plain text, or JSON as { "text": "…" }')
}
