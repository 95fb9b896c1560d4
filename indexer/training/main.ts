// `npm run train`: fits what ships on open-news' train part, the names first, since speakers are found among them.
import { copyFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { trainNames } from './names/train-names.js'
import { trainQuotations } from './train-quotations.js'
import { writeCredits } from './write-credits.js'

const root = new URL('../../../', import.meta.url)
const shared = process.env.VERBATIM_SHARED ?? fileURLToPath(new URL('../shared', root))
const note = (line: string) => process.stderr.write(`${line}\n`)

const weights = fileURLToPath(new URL('indexer/mentions/names/weights.json', root))
trainNames(`${shared}/data/open-news`, weights, note)
// What runs here is the compiled copy: the speakers below are found among the names of the new weights.
copyFileSync(weights, new URL('../mentions/names/weights.json', import.meta.url))
trainQuotations(`${shared}/data/open-news`, fileURLToPath(new URL('indexer/quotations/model.json', root)), note)
writeCredits(`${shared}/data/open-news`, fileURLToPath(new URL('indexer/training/CREDITS.md', root)))
