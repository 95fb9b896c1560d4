import { findBreak } from '../titles/read-title.js'

/** A title this short is seldom shortened (Chicago 14.30). */
const SHORT = 4
/** What follows one of these says more about the key words, and is left out. */
const CUT =
  /^(?:of|to|for|in|on|at|by|from|with|about|against|after|before|over|under|into|as|is|are|was|were|be|has|have|had|will|would|may|can|could|should|must|says|said|that|who|which|when|while|despite|amid)$/i
/** A finite verb of a headline, told by its ending alone. */
const VERB =
  /^(?:\p{L}+(?:ed|n’t|n't)|is|are|was|were|has|have|had|will|can|may|says|said|did|does|do|helps?|seeks?|wins?|gets?)$/iu

function leadingWords(title: string, stop: RegExp): string {
  const words = title.slice(0, findBreak(title)).split(' ')
  const at = words.findIndex((word, index) => index > 0 && stop.test(word.replace(/[,;]$/, '')))
  return words
    .slice(0, at < 0 ? words.length : at)
    .join(' ')
    .replace(/[,;]$/, '')
}

/** Key words of a long title that no colon, question mark or dash cuts: `Federal immigration enforcement` is mandatory, memo says. */
export function shortenTitle(title: string): string {
  const main = title.slice(0, findBreak(title))
  if (main.split(' ').length <= SHORT) return main
  const short = leadingWords(title, CUT)
  return short.split(' ').length < 2 ? main : short
}

/** MLA 6.10: the first noun phrase, `Confusion` of `Confusion Helped Spread of …`; all of the main part where no verb follows. */
export function findNounPhrase(title: string): string {
  return leadingWords(title, VERB)
}
