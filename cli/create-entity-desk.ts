import { addDecision } from '../indexer/entities/add-decision.js'
import { readCorrectionsText, writeDecision } from '../indexer/entities/write-decision.js'
import { locateEntitiesFile } from '../indexer/pipeline/locate-entities-file.js'
import { BadSetting } from '../schema/index.js'
import type { EntityDesk } from '../server/entity-desk.js'

/** The site's hand on the `entities.yaml` of what a data folder holds. */
export function createEntityDesk(dataFolder: string): EntityDesk {
  const getFile = (): string => {
    const file = locateEntitiesFile(dataFolder)
    if (file) return file
    throw new BadSetting('nothing was indexed here yet, so there is no folder for entities.yaml')
  }
  return {
    findFile: () => locateEntitiesFile(dataFolder),
    preview: (decision) => {
      const before = readCorrectionsText(getFile())
      return { before, after: addDecision(before, decision, getFile()) }
    },
    write: (decision) => writeDecision(getFile(), decision),
  }
}
