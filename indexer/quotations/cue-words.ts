// Verbs of saying, by how surely they report words. Gathered from the cues of openly licensed news (open-news train), grouped by hand.

/** Report words nearly always. */
const STRONG =
  'say tell add state note announce write claim explain argue tweet comment remark reply respond insist warn assert declare acknowledge admit concede allege contend complain exclaim recount reiterate quip joke retort opine recall testify caution lament observe proclaim emphasize emphasise stress maintain concur counter conclude continue estimate predict blog post quote confirm deny suggest indicate hint vow pledge promise ask inquire wonder question urge advise inform remind assure reveal disclose report agree disagree believe think demand request propose recommend summarize summarise elaborate clarify muse murmur mutter shout yell scream whisper cry chant interject snap laugh gush fume boast brag gripe protest object plead beg implore apologize rant charge accuse blame condemn criticize criticise denounce praise applaud decry deride dismiss mock describe call label dub brand characterize characterise term refer liken compare hail slam blast rule find read mean point email text message testify reaffirm reassure recommend speculate stipulate specify describe cite repeat reason caution contest rebut refute challenge intone reckon figure volunteer offer relate narrate recite sing tease thank joke venture begin answer signal order instruct command voice speak talk express issue release publish share mention highlight outline list detail show'.split(
    ' ',
  )
/** Of those, the ones that report a clause so regularly that `X verb that …` is speech. */
const SPEECH = new Set(
  'say tell add state note announce write claim explain argue tweet comment remark reply respond insist warn assert declare acknowledge admit concede allege contend complain exclaim recount reiterate quip joke retort opine testify caution lament observe proclaim emphasize emphasise stress maintain concur counter conclude continue estimate predict blog post confirm deny suggest indicate hint vow pledge promise ask inquire question urge advise inform remind assure reveal disclose report agree disagree demand request propose recommend elaborate clarify muse murmur mutter shout yell scream whisper chant interject boast brag gripe protest plead beg implore charge accuse stipulate specify reaffirm repeat rule volunteer relate tease joke call point answer email appeal object reason'.split(
    ' ',
  ),
)
const CUE = new Set([
  ...STRONG,
  'appeal',
  'caution',
  'object',
  'address',
  'chide',
  'echo',
  'sum',
  'conclude',
  'open',
  'close',
  'go',
  'pose',
  'admonish',
  'bemoan',
  'explain',
  'preach',
  'declare',
  'define',
  'mean',
  'notify',
  'alert',
  'report',
  'recommend',
  'defend',
  'insinuate',
  'imply',
  'rail',
  'lash',
  'quiz',
  'encourage',
  'threaten',
  'tout',
  'credit',
  'cheer',
  'swear',
  'surmise',
  'theorize',
  'profess',
  'concede',
  'chime',
  'deadpan',
  'grumble',
  'scoff',
  'sigh',
  'snarl',
  'stammer',
  'utter',
  'broadcast',
  'dictate',
  'caption',
  'feel',
  'hope',
  'expect',
  'fear',
  'know',
  'understand',
  'want',
])
/** Nouns that stand for words: `in a statement`, `his remark that`. */
const SPEECH_NOUNS = new Set(
  'statement comment remark claim accusation allegation announcement warning question answer reply response call email e-mail letter memo memorandum report testimony speech interview tweet post message press release article editorial ruling opinion order note argument assertion admission promise pledge suggestion conclusion quote quotation word complaint lawsuit suit document record filing affidavit transcript blog column study survey statement communique resolution declaration description'.split(
    ' ',
  ),
)

/** Verbs that only help others. */
export const HELPERS = new Set(['be', 'have', 'do', 'get'])

export type CueClass = 'say' | 'speech' | 'cue' | 'other'

/** How surely a verb's lemma reports words. */
export function cueClassOf(lemma: string): CueClass {
  if (lemma === 'say' || lemma === 'tell' || lemma === 'add' || lemma === 'write' || lemma === 'state') return 'say'
  if (SPEECH.has(lemma)) return 'speech'
  return CUE.has(lemma) ? 'cue' : 'other'
}

export const isSpeechNoun = (lemma: string): boolean => SPEECH_NOUNS.has(lemma)

const VERB_KINDS: Readonly<Record<Exclude<VerbKind, 'assert'>, string>> = {
  request: 'urge call encourage advise request demand beg plead implore appeal recommend instruct invite press order',
  query: 'ask inquire wonder question quiz',
  commit: 'promise pledge vow agree offer threaten swear',
  judge:
    'praise blame criticize criticise condemn denounce accuse charge thank hail applaud describe label dub brand term refer characterize characterise liken compare slam mock deride dismiss',
  think: 'think believe know feel hope expect fear understand want mean imagine',
  show: 'show find reveal indicate suggest imply estimate predict rule',
}
const KIND_OF = new Map(
  Object.entries(VERB_KINDS).flatMap(([kind, verbs]) =>
    verbs.split(' ').map((verb) => [verb, kind as VerbKind] as const),
  ),
)

/**
 * What a verb does with words: ask for a deed, ask, bind the speaker, judge, think, let evidence speak; `assert` is the rest. Verbs of one kind
 * take the same complements.
 */
export type VerbKind = 'request' | 'query' | 'commit' | 'judge' | 'think' | 'show' | 'assert'

export const verbKindOf = (lemma: string): VerbKind => KIND_OF.get(lemma) ?? 'assert'
