import { createRandom, pick, type Random } from '../../bench/random.js'

/** Queries that every engine answers alike: a row or more for every sentence of the language, apart by ` · `. */
const WRITTEN = `
voluntary · policy · Policies · said · the · of · agency · deport · nowhere · naive · café · us · U.S.
"policy" · "opt out" · “opt out” · "always changing policy" · "the of the" · "the program to the"
"opt nowhere"
"agency’s" · agency's · 1990’s · 15,000 · 15000 · 3.4 · 12.05.2010 · 1-5 · 15 · MS-13 · ms13 · 287(g)
552(b)(7)(E) · § · "§ 1983" · and/or · jane.doe@dhs.gov
e-mail · "e-mail" · email · "e mail" · "email address" · emailaddress · opt-out · optout
"opt-out requests"
enforcement · law-enforcement · "law enforcement" · lawenforcement · software · co-operation · cooperation
deport! · deport* · wom?n · e*l · pol* · *tion · ma?datory · "opt* out" · "pol* of" · em* · email* · zzz*
case:ICE · case:ice · case:"Secure" · case:US · case:us · case:Policy · case:ICE case:ice
speaker:napolitano · speaker:"Jane Doe" · person:doe · org:enforcement · organisation:"Day Laborer"
place:arlington
law:1983 · law:"§ 1983" · outlet:times · outlet:"New York Times" · outlet:nowhere · author:preston
author:doe
title:"opt out" · title:nothing · kind:record · kind:poem · status:unnamed · status:unattributed
speaker:nap*
date:2010 · date:2010-06 · date:2010-06..2011 · date:..2010-10-15 · date:2011-12.. · date:2010-06-23 policy
said:"opt out" · said:(opt w/3 out) · said:(opt out) · said:(policy NOT the) · said:voluntary
said:(the w/5 of)
said:(voluntary OR policy) kind:record · said:"out of" · NOT said:the · said:(opt /s voluntary)
atleast2(policy) · atleast3(the) · atleast3(policy OR agency) · atleast2("opt out") · atleast5(vol*)
atleast2(case:ICE)
policy voluntary · policy AND voluntary · policy & the · opt out · the of to and policy · policy nowhere
policy OR voluntary · nowhere OR policy · policy | nowhere · policy OR (opt out)
(policy the) OR (voluntary of)
secure communities OR program · opt OR "e-mail" OR deport! OR case:ICE · speaker:doe OR policy
kind:record OR "the of"
opt w/3 out · opt /1 out · out pre/5 opt · the w/5 the · the w/2 (of OR to) · the NEAR/4 policy · opt +2 out
policy w/5 (the of) · (the of) w/5 (policy program) · "opt out" w/10 (voluntary OR mandatory)
e-mail w/3 the
(the w/3 of) w/5 policy · policy not w/5 the · "the of" not w/3 to · pol* w/4 deport* · case:ICE w/5 the
the w/255 of
(the of) not w/5 policy · policy not w/5 (the of) · the w/5 of w/5 to · us w/2 agency’s
policy /s the · policy +s the · the pre/s policy · "the of" /s policy · policy /p the · policy +p the
the pre/p policy
(policy OR agency) /s (voluntary OR mandatory) · policy w/s voluntary w/s the · policy /p voluntary /p the
policy NOT the · policy BUT NOT the · the AND NOT "the of" · policy % voluntary · the -policy · -the
-the -of · -"the of"
policy -the voluntary · policy NOT the of · policy OR (NOT the) · NOT (policy OR agency) · the -speaker:doe
-kind:record
the NOT (opt w/3 out) · the -(policy /s of) · policy NOT case:ICE · the NOT email · the NOT e-mail
NOT date:2010
He said: We opt out · foo:bar · foo:"bar baz" · the (policy OR (agency AND (opt OR out))) · policy ()
the “policy
`

const WORDS = [
  'the',
  'of',
  'policy',
  'opt',
  'out',
  'agency',
  'email',
  'e-mail',
  'voluntary',
  'ICE',
  'us',
  'communities',
  'not-there',
]
const PHRASES = ['"the of"', '"opt out"', '"policy of the"', '"e mail"', '"out of the"', '"law enforcement"']
const OTHERS = ['pol*', 'deport!', 'e?ail', 'case:ICE', 'case:Policy', '*ing']
const FIELDS = [
  'speaker:morton',
  'kind:record',
  'date:2010',
  'place:arlington',
  'status:group',
  'outlet:times',
  'title:the',
]
const NEARNESS = ['w/1', 'w/3', 'pre/2', 'w/8', '/s', '+s', '+p', 'not w/4', '/p']
const DRAWN = 340

/** The written queries and drawn ones, the same in every run. */
export function listQueries(): string[] {
  const random = createRandom(11)
  const written = WRITTEN.trim().split(/\n| · /)
  return [...new Set(['', ...written, ...Array.from({ length: DRAWN }, () => drawQuery(random, 3))])]
}

function drawQuery(random: Random, depth: number): string {
  const kind = depth === 0 ? 0 : random()
  const draw = () => drawQuery(random, depth - 1)
  if (kind < 0.25) return drawTerm(random)
  if (kind < 0.4) return `${draw()} ${draw()}`
  if (kind < 0.55) return `(${draw()}) OR (${draw()})`
  if (kind < 0.75)
    return `${drawOperand(random, depth - 1)} ${pick(random, NEARNESS)} ${drawOperand(random, depth - 1)}`
  if (kind < 0.85) return `(${draw()}) NOT (${draw()})`
  if (kind < 0.9) return `said:(${drawOperand(random, 0)} ${pick(random, NEARNESS)} ${drawOperand(random, 0)})`
  if (kind < 0.95) return `${pick(random, FIELDS)} ${draw()}`
  return `atleast2(${pick(random, WORDS)}) ${draw()}`
}

function drawTerm(random: Random): string {
  return pick(random, pick(random, [WORDS, WORDS, PHRASES, OTHERS]))
}

/** What may stand beside a proximity. */
function drawOperand(random: Random, depth: number): string {
  const kind = depth <= 0 ? 0 : random()
  if (kind < 0.6) return drawTerm(random)
  if (kind < 0.8) return `(${drawTerm(random)} OR ${drawTerm(random)})`
  if (kind < 0.9) return `(${drawTerm(random)} ${drawTerm(random)})`
  return `(${drawOperand(random, 0)} w/4 ${drawOperand(random, 0)})`
}
