/** Words that a period shortens. From style books (AP, Bluebook, GPO); without the period, lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Before a name: never the end of a sentence, nor of a paragraph ("Assistant Atty. / Gen. Ronald Weich" in 003). */
export const TITLE_ABBREVIATIONS = words(`
  mr mrs ms messrs mmes dr prof rev fr msgr hon gen sen sens rep reps gov govs lt col capt cpt cmdr adm maj sgt cpl pfc pvt brig
  atty attys asst dep supt det insp pres amb sec'y comm'r commr treas cong del assemb st ste mt ft pvt spc ofc gens dist mlle mme sr sra`)

/** Before a party to a case, an example or an estimate: never the end. */
export const LEADING_ABBREVIATIONS = words('v vs cf e.g i.e eg ie viz approx rel supp cir')

/** The end only where no number follows: `No. 5`, `art. IV`. */
export const NUMBERED_ABBREVIATIONS = words(`
  no nos p pp para paras art arts sec secs sect ch fig figs vol vols ed ca c tel ext bldg rm stat reg app doc docs fed f.2d f.3d`)

/** Months of a date: the end only where no day or year follows. */
export const MONTH_ABBREVIATIONS = words('jan feb mar apr jun jul aug sep sept oct nov dec')

/** May end a sentence: then a word that opens sentences follows. */
export const DOUBTFUL_ABBREVIATIONS = words(`
  jr inc co corp ltd llc llp plc bros assn assoc dept univ inst natl int'l nat'l gov't govt ave blvd rd hwy pkwy sq apt
  ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex vt va
  wash wis wyo w.va n.c s.c n.d s.d n.h n.j n.m n.y r.i d.c u.s u.k u.n e.u u.s.a u.s.c u.s.s.r l.a n.y.c p.r b.c
  a.m p.m am pm etc al ph.d m.d j.d b.a m.a d.d.s esq ret est min max hr hrs sec lbs oz ft mi mph a.k.a aka d.b.a p.s
  mon tue tues wed thu thur thurs fri sat sun a.d i.d t.v d.a a.g`)

/** Words that open a sentence after an abbreviation that may end one, and seldom go on with a name. */
export const SENTENCE_OPENERS = words(`
  the a an this that these those he she it they we you i his her its their our my your but and or so yet nor for in on at by to of from with without as if
  when while where what who why how which after before since until although though because however meanwhile moreover still then there here now also
  another other others some many most few several all both each every no not one two three in during under over among between despite instead
  according asked last later earlier yesterday today perhaps maybe is are was were has have had do does did can could will would should may might
  let more less such once even only just another whether asked critics officials supporters opponents democrats republicans people lawmakers`)
