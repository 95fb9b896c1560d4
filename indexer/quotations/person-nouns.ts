// Nouns that mean people or bodies that can speak. From the sources of openly licensed news (open-news train) and general knowledge.
const PERSON_NOUNS = new Set(
  'official officer spokesman spokeswoman spokesperson representative senator congressman congresswoman lawmaker legislator governor mayor president minister secretary director commissioner chairman chairwoman chair chief leader member activist advocate lawyer attorney counsel judge justice sheriff police policeman prosecutor investigator agent analyst expert researcher scientist professor doctor nurse teacher student reporter journalist editor author writer blogger columnist critic supporter opponent witness victim resident neighbor neighbour worker employee manager executive owner founder coach player fan friend family mother father parent son daughter brother sister wife husband relative man woman person boy girl child kid user netizen commentator commenter reader viewer observer diplomat ambassador envoy adviser advisor aide assistant deputy candidate politician voter citizen protester demonstrator organizer organiser coordinator engineer developer architect captain pilot general colonel major lieutenant sergeant soldier commander survivor participant attendee speaker source insider sender recipient colleague partner staffer staff group committee commission agency department bureau ministry government administration court company firm organization organisation association union party campaign team board council congress senate house network newspaper magazine outlet station paper website site media coalition alliance foundation institute university school hospital church administrator physician surgeon psychologist economist historian philosopher artist actor actress singer musician director producer filmmaker poet priest bishop pope imam rabbi king queen prince princess premier chancellor dictator militant rebel terrorist gunman suspect defendant plaintiff inmate prisoner refugee immigrant migrant farmer fisherman driver passenger customer client consumer investor trader banker broker ceo cfo cto vice-president co-founder superintendent principal trustee delegate chairperson pundit whistleblower authority democrat republican conservative liberal socialist communist nationalist'.split(
    ' ',
  ),
)
const DOCUMENT_NOUNS = new Set(
  'report document memo memorandum letter email e-mail statement release article editorial study survey poll record file filing complaint lawsuit suit ruling opinion order resolution law bill act constitution contract agreement policy manual guide handbook book page post tweet blog message note notice website site sign banner poster sticker headline caption transcript affidavit indictment warrant summary analysis review paper research data figure census update advisory bulletin invitation application petition speech poem song slogan song text editorial announcement verse testimony'.split(
    ' ',
  ),
)

const BODY_NOUNS = new Set(
  'staff group committee commission agency department bureau ministry government administration court company firm organization organisation association union party campaign team board council congress senate house network newspaper magazine outlet station paper website site media coalition alliance foundation institute university school hospital church authority police'.split(
    ' ',
  ),
)

/** Of the nouns that can speak, those that mean a body and not one person. */
export const isBodyNoun = (lemma: string): boolean => BODY_NOUNS.has(lemma)
export const isPersonNoun = (lemma: string): boolean => PERSON_NOUNS.has(lemma)
export const isDocumentNoun = (lemma: string): boolean => DOCUMENT_NOUNS.has(lemma)
