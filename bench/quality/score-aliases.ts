import { join } from 'node:path'
import { resolveEntities } from '../../indexer/entities/resolve-entities.js'
import { resolveName } from '../../indexer/entities/resolve-name.js'
import type { Entity } from '../../schema/index.js'
import { readLines } from './score-mentions.js'
import { fold } from './score-seed-entities.js'

/** How written forms of names resolve among all the names of the list. */
export interface AliasScore {
  readonly pairs: number
  readonly right: number
  /** To no name: nothing is claimed. */
  readonly unresolved: number
  /** To another name: two people would become one. */
  readonly wrong: readonly string[]
}

/** Resolves every alias of `names/aliases.jsonl` against a registry of its names. */
export function scoreAliases(data: string): AliasScore {
  const pairs = readLines(join(data, 'names/aliases.jsonl')) as { readonly alias: string; readonly name: string }[]
  const names = [...new Set(pairs.map((pair) => pair.name))]
  const registry = resolveEntities(names.map((name) => ({ id: name, file: name, entities: [toNamed(name)] })))
  let [right, unresolved] = [0, 0]
  const wrong: string[] = []
  for (const { alias, name } of pairs) {
    const found = resolveName(registry, alias)
    const wanted = registry.renamed.get(`person ${name}`) ?? registry.renamed.get(`organisation ${name}`) ?? name
    if (!found) unresolved++
    else if (fold(found.name) === fold(wanted)) right++
    else wrong.push(`${alias} → ${found.name}, not ${name}`)
  }
  return { pairs: pairs.length, right, unresolved, wrong }
}

/** The list does not say what its names name: a word of an organisation tells. */
function toNamed(name: string): Entity {
  const isBody =
    /\b(?:Congress|Association|Service|Committee|Council|Department|Office|Embassy|Mission|Group|Coalition|Union|University|USEMB|of)\b/i.test(
      name,
    )
  return {
    name,
    category: isBody ? 'organisation' : 'person',
    aliases: [],
    roles: [],
    possiblySame: [],
    correctedByHand: false,
  }
}
