/**
 * A word of a stored text as one number: which word it is as written (a number of the vocabulary, capitals kept), and what
 * the matcher must know of its place. A hundred thousand passages are then 12 MB that can be matched without their text.
 */
export const WORD_MASK = 0x0fff_ffff
/** A hyphen or dash joins it to the word before. */
export const JOINED = 0x1000_0000
/** The first word of a sentence. */
export const BEGINS_SENTENCE = 0x2000_0000
