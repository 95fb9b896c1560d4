import type { NearNode, QueryNode, QueryNote, Span } from '../../schema/index.js'
import { checkAtLeast, checkNear, checkSaid } from './check-operands.js'
import { createExclusionFault, createOperandFault } from './operand-faults.js'
import type { FaultFound } from './query-fault.js'
import type { NearToken, Token } from './tokens.js'

/*
 * exclusions  = conjunction | [conjunction] NOT conjunction { NOT conjunction }
 * conjunction = element { [AND] element }
 * element     = "-" primary | paragraph
 * paragraph   = sentence { /p sentence }
 * sentence    = near { /s near }
 * near        = or { w/n or }
 * or          = primary { OR primary }
 * primary     = leaf | "(" exclusions ")" | said: primary | atleastN "(" exclusions ")"
 */

/** @throws FaultFound at the first thing that cannot be read */
export function parseTokens(tokens: readonly Token[], notes: QueryNote[]): QueryNode {
  return new TokenParser(tokens, notes).parse()
}

type Level = 'paragraph' | 'sentence' | 'words'
const NEXT_LEVEL = { paragraph: 'sentence', sentence: 'words', words: null } as const

class TokenParser {
  readonly #tokens: readonly Token[]
  readonly #notes: QueryNote[]
  #index = 0
  /** An OR without parentheses stands in the conjunction being read. */
  #hasBareOr = false

  constructor(tokens: readonly Token[], notes: QueryNote[]) {
    this.#tokens = tokens
    this.#notes = notes
  }

  parse(): QueryNode {
    return this.#parseExclusions()
  }

  get #next(): Token | undefined {
    return this.#tokens[this.#index]
  }

  #parseExclusions(): QueryNode {
    const first = this.#next
    const isExclusion = first?.type === 'not' && first.isBare
    let node = isExclusion ? null : this.#parseConjunction(first)
    for (let not = this.#next; not?.type === 'not'; not = this.#next) {
      this.#index++
      const exclude = this.#parseConjunction(not)
      node = { type: 'not', include: node, exclude, at: [node?.at[0] ?? not.at[0], exclude.at[1]] }
    }
    return node!
  }

  /** @param before what needs it; an operand that is missing is a fault of that */
  #parseConjunction(before: Token | undefined): QueryNode {
    const outer = this.#hasBareOr
    this.#hasBareOr = false
    const included: QueryNode[] = []
    const excluded: QueryNode[] = []
    let connector = before
    do {
      if (this.#next?.type === 'minus') excluded.push(this.#parseExcluded())
      else included.push(this.#parseNear('paragraph', connector))
      connector = this.#next
      if (connector?.type === 'and') this.#index++
    } while (connector?.type === 'and' || this.#beginsElement())
    this.#noteBareOr(included.length + excluded.length, [...included, ...excluded])
    this.#hasBareOr = outer
    return exclude(joinAnd(included), excluded)
  }

  #noteBareOr(count: number, nodes: readonly QueryNode[]): void {
    if (!this.#hasBareOr || count < 2) return
    const at: Span = [Math.min(...nodes.map((node) => node.at[0])), Math.max(...nodes.map((node) => node.at[1]))]
    this.#notes.push({ kind: 'and-or', text: 'OR was read before AND; parentheses say it otherwise.', at })
  }

  #beginsElement(): boolean {
    const type = this.#next?.type
    return type === 'leaf' || type === 'open' || type === 'said' || type === 'atleast' || type === 'minus'
  }

  #parseExcluded(): QueryNode {
    const minus = this.#next!
    this.#index++
    const node = this.#parsePrimary(minus)
    const next = this.#next
    if (next?.type === 'or' || next?.type === 'near') throw createExclusionFault(minus, node, next)
    return { ...node, at: [minus.at[0], node.at[1]] }
  }

  #parseNear(level: Level, before: Token | undefined): QueryNode {
    const parseOperand = (connector: Token | undefined) => {
      const tighter = NEXT_LEVEL[level]
      return tighter === null ? this.#parseOr(connector) : this.#parseNear(tighter, connector)
    }
    let left = parseOperand(before)
    for (let near = this.#next; near?.type === 'near' && levelOf(near) === level; near = this.#next) {
      this.#index++
      left = toNear(near, left, parseOperand(near))
    }
    return left
  }

  #parseOr(before: Token | undefined): QueryNode {
    const operands = [this.#parsePrimary(before)]
    for (let or = this.#next; or?.type === 'or'; or = this.#next) {
      this.#index++
      operands.push(this.#parsePrimary(or))
    }
    if (operands.length === 1) return operands[0]!
    this.#hasBareOr = true
    return { type: 'or', operands, at: [operands[0]!.at[0], operands.at(-1)!.at[1]] }
  }

  #parsePrimary(before: Token | undefined): QueryNode {
    const token = this.#next
    if (token === undefined) throw createOperandFault(before!)
    this.#index++
    switch (token.type) {
      case 'leaf':
        return token.node
      case 'open':
        return this.#parseGroup(token)
      case 'said': {
        const operand = this.#parsePrimary(token)
        return checkSaid({ type: 'said', operand, at: [token.at[0], operand.at[1]] })
      }
      case 'atleast': {
        const operand = this.#parsePrimary(token)
        return checkAtLeast({ type: 'atleast', count: token.count, operand, at: [token.at[0], operand.at[1]] })
      }
      case 'minus':
      case 'not':
        throw this.#toExclusionFault(before, token)
      default:
        throw createOperandFault(before === undefined || before.type === 'open' ? token : before)
    }
  }

  #parseGroup(open: Token): QueryNode {
    const node = this.#parseExclusions()
    const close = this.#next
    if (close?.type !== 'close') throw createOperandFault(close ?? open)
    this.#index++
    return { ...node, at: [open.at[0], close.at[1]] }
  }

  /** `OR -b`, `w/5 NOT b`: an exclusion where an operand has to stand. */
  #toExclusionFault(before: Token | undefined, exclusion: Token): FaultFound {
    const isBinary = exclusion.type === 'not' && !exclusion.isBare
    if (before === undefined || isBinary || (before.type !== 'or' && before.type !== 'near'))
      return createOperandFault(exclusion)
    if (!this.#beginsElement() || this.#next?.type === 'minus') return createOperandFault(exclusion)
    return createExclusionFault(exclusion, this.#parsePrimary(exclusion), before)
  }
}

function joinAnd(operands: readonly QueryNode[]): QueryNode | null {
  if (operands.length < 2) return operands[0] ?? null
  return { type: 'and', operands, at: [operands[0]!.at[0], operands.at(-1)!.at[1]] }
}

function exclude(include: QueryNode | null, excluded: readonly QueryNode[]): QueryNode {
  let node = include
  for (const excludedNode of excluded) {
    const at: Span = [
      Math.min(node?.at[0] ?? excludedNode.at[0], excludedNode.at[0]),
      Math.max(node?.at[1] ?? 0, excludedNode.at[1]),
    ]
    node = { type: 'not', include: node, exclude: excludedNode, at }
  }
  return node!
}

function levelOf({ distance }: NearToken): Level {
  return distance === 'sentence' || distance === 'paragraph' ? distance : 'words'
}

function toNear({ distance, isOrdered, isNegated }: NearToken, left: QueryNode, right: QueryNode): NearNode {
  return checkNear({ type: 'near', distance, isOrdered, isNegated, left, right, at: [left.at[0], right.at[1]] })
}
