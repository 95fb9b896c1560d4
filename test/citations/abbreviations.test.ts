import { describe, expect, it } from 'vitest'
import { abbreviateCourt } from '../../citations/abbreviations/abbreviate-court.js'
import {
  abbreviateCaseName,
  abbreviateInstitution,
  chooseShortParty,
} from '../../citations/abbreviations/abbreviate-institution.js'
import { abbreviateOutlet, abbreviatePlace } from '../../citations/abbreviations/abbreviate-outlet.js'
import { abbreviatePaper } from '../../citations/abbreviations/abbreviate-paper.js'
import { findNounPhrase, shortenTitle } from '../../citations/documents/shorten-title.js'
import { toCourtName } from '../../citations/mla/format-mla-legal.js'

describe('abbreviations', () => {
  it.each([
    ['U.S. Citizenship and Immigration Services', 'U.S. Citizenship & Immigr. Servs.'],
    ['Federal Bureau of Investigation', 'Fed. Bureau of Investigation'],
    ['U.S. Department of Justice', 'U.S. Dep’t of Just.'],
    ['American Civil Liberties Union', 'Am. C.L. Union'],
    ['Los Angeles County Sheriff’s Department', 'L.A. Cnty. Sheriff’s Dep’t'],
    ['National Immigration Law Center', 'Nat’l Immigr. L. Ctr.'],
    ['Department', 'Department'],
  ])('%s', (name, short) => {
    expect(abbreviateInstitution(name)).toBe(short)
  })

  it.each([
    ['The New York Times', 'N.Y. Times'],
    ['new york times', 'N.Y. Times'],
    ['The Wall Street Journal', 'Wall St. J.'],
    ['The Colorado Springs Gazette', 'Colo. Springs Gazette'],
    ['Journal of Immigration Policy', 'J. Immigr. Pol’y'],
    ['El Diario', 'El Diario'],
    ['Unheardof', 'Unheardof'],
  ])('%s', (name, short) => {
    expect(abbreviateOutlet(name)).toBe(short)
  })

  it('leaves nations and states that are parties alone', () => {
    expect(abbreviateCaseName('Printz v. United States')).toBe('Printz v. United States')
    expect(abbreviateCaseName('United States Department of Justice v. Reporters Committee')).toBe(
      'U.S. Dep’t of Just. v. Reps. Comm.',
    )
    expect(chooseShortParty('United States v. Nixon')).toBe('Nixon')
    expect(chooseShortParty('Nixon v. Fitzgerald')).toBe('Nixon')
  })

  it('names the first party of a side alone', () => {
    expect(abbreviateCaseName('Doe et al. v. Holder')).toBe('Doe v. Holder')
    expect(abbreviateCaseName('Doe v. Alvarez')).toBe('Doe v. Alvarez')
  })

  it.each([
    ['United States District Court for the Southern District of New York', 'S.D.N.Y.'],
    ['U.S. District Court for the District of Arizona', 'D. Ariz.'],
    ['Northern District of California', 'N.D. Cal.'],
    ['United States Court of Appeals for the Ninth Circuit', '9th Cir.'],
    ['Supreme Court of the United States', 'U.S.'],
    ['S.D.N.Y.', 'S.D.N.Y.'],
    ['New York Court of Appeals', 'New York Court of Appeals'],
  ])('%s', (name, short) => {
    expect(abbreviateCourt(name)).toBe(short)
  })

  it.each([
    ['Complaint for Declaratory and Injunctive Relief', 'Compl.'],
    ['First Amended Complaint', 'First Am. Compl.'],
    ['Motion for Summary Judgment', 'Mot. for Summ. J.'],
    ['Deposition of Gregory Palmer', 'Palmer Dep.'],
    ['Declaration of Ana Ruiz Jr. in Support of Motion', 'Ruiz Decl.'],
    ['Plaintiffs’ Reply Brief', 'Pls.’ Reply Br.'],
    ['Opinion and Order', 'Op. and Order'],
  ])('%s', (title, short) => {
    expect(abbreviatePaper(title)).toBe(short)
  })

  it.each([
    ['S.D.N.Y.', 'United States, District Court for the Southern District of New York'],
    ['D. Ariz.', 'United States, District Court for the District of Arizona'],
    ['9th Cir.', 'United States, Court of Appeals for the Ninth Circuit'],
    ['D.D.C.', 'United States, District Court for the District of Columbia'],
    ['Some Court', 'Some Court'],
  ])('%s', (short, name) => {
    expect(toCourtName(short)).toBe(name)
  })

  it('knows places', () => {
    expect(['Phoenix', 'Newark, NJ', 'Newark'].map(abbreviatePlace)).toEqual(['Phx.', 'Newark, N.J.', 'Newark'])
  })
})

describe('short titles of documents', () => {
  it.each([
    [
      'Federal immigration enforcement is mandatory, memo says',
      'Federal immigration enforcement',
      'Federal immigration enforcement',
    ],
    ['Confusion Helped Spread of Secure Communities', 'Confusion Helped Spread', 'Confusion'],
    ['Raids: the cost', 'Raids', 'Raids'],
    ['No More “Secure Communities”', 'No More “Secure Communities”', 'No More “Secure Communities”'],
  ])('%s', (title, short, phrase) => {
    expect([shortenTitle(title), findNounPhrase(title)]).toEqual([short, phrase])
  })
})
