import { describe, expect, it } from 'vitest'
import { findInflections } from '../../search/query/find-inflections.js'

describe('findInflections', () => {
  it.each([
    ['policy', ['policies', "policy's", 'policied']],
    ['agency', ['agencies', "agency's"]],
    ['deport', ['deports', 'deported', 'deporting', "deport's"]],
    ['detain', ['detained', 'detaining']],
    ['organize', ['organizes', 'organized', 'organizing']],
    ['church', ['churches']],
    ['stomach', ['stomachs']],
    ['box', ['boxes']],
    ['memo', ['memos']],
    ['veto', ['vetoes', 'vetoed', 'vetoing']],
    ['quiz', ['quizzes', 'quizzed']],
    ['bus', ['buses', 'bused', 'busing']],
    ['analysis', ['analyses']],
    ['kennedy', ['kennedys']],
    ['stop', ['stopped', 'stopping']],
    ['refer', ['referred', 'referring']],
    ['offer', ['offered', 'offering']],
    ['travel', ['traveled', 'travelled']],
    ['equip', ['equipped']],
    ['panic', ['panicked', 'panicking']],
    ['agree', ['agreed', 'agreeing']],
    ['die', ['died', 'dying']],
    ['age', ['aging', 'ageing']],
    ['dye', ['dyed', 'dyeing']],
    ['child', ['children', "children's"]],
    ['congressman', ['congressmen', "congressmen's", "congressman's"]],
    ['memorandum', ['memoranda', 'memorandums']],
    ['say', ['said', 'says', 'saying']],
    ['be', ['am', 'is', 'are', 'was', 'were', 'been', 'being']],
    ['get', ['got', 'gotten', 'getting']],
    ['begin', ['began', 'begun', 'beginning']],
    ['james', ["james's"]],
    ['ad', ['ads', "ad's"]],
    ['dhs', ["dhs's"]],
    ["o'brien", ["o'brien's", "o'briens"]],
  ])('%s: %s', (word, forms) => expect(findInflections(word)).toEqual(expect.arrayContaining(forms)))

  it.each([
    // Never derivations.
    ['organize', ['organization', 'organizer', 'organizational']],
    ['deport', ['deportation', 'deportable', 'deportee']],
    ['agree', ['agreement']],
    ['quick', ['quickly', 'quicker', 'quickest']],
    // Typed in another form it is not taken back to its base.
    ['policies', ['policy']],
    ['meeting', ['meet', 'met']],
    // Words of their own.
    ['us', ['uses', 'used', 'using']],
    ['fee', ['feed']],
    ['hi', ['his']],
    ['doe', ['does', 'done']],
    ['los', ['loses', 'losses']],
    ['even', ['evening', 'evens']],
    ['it', ["it's", 'its']],
    ['say', ['sayed']],
    ['car', ['cared', 'caring']],
    ['dye', ['dying']],
    ['human', ['humen']],
    ['1990', ['1990s']],
    ["agency's", ["agency'ses", "agency's's"]],
    ['dhs', ['dhses', 'dhsed']],
    ["they've", ["they've's", "they'ves"]],
    ["don't", ["don'ts"]],
    ['a', ['as', "a's"]],
  ])('%s, not %s', (word, others) => {
    for (const other of others) expect(findInflections(word)).not.toContain(other)
  })
})
