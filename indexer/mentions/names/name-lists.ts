// Lists of known names; every list says in its own file where it comes from.
import { readFileSync } from 'node:fs'
import { ORGANISATION_HEADS, PLACE_HEADS, TITLES } from './name-words.js'

export type Gender = 'female' | 'male'

interface State {
  readonly name: string
  readonly postal: string
  readonly short: readonly string[]
}

function load<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')) as T
}

const given = load<{ female: string; male: string; both: string }>('first-names.json')
const female = new Set(given.female.split(' '))
const male = new Set(given.male.split(' '))
const both = new Set(given.both.split(' '))
const surnames = new Set(load<{ surnames: string }>('surnames.json').surnames.split(' '))
const countries = load<{ countries: string; also: Record<string, string>; regions: string; peoples: string }>(
  'countries.json',
)
const peoples = new Set(countries.peoples.split(' ').map((word) => word.toLowerCase()))
const cities = load<{ states: Record<string, string>; world: string }>('cities.json')

/** States of the United States, the District of Columbia and Puerto Rico, with the ways their names are shortened. */
export const STATES = load<{ states: readonly State[] }>('states.json').states
export const COUNTRIES: readonly string[] = countries.countries.split('|')
/** `U.S.` → `United States`. */
export const COUNTRY_ALIASES: ReadonlyMap<string, string> = new Map(Object.entries(countries.also))
export const REGIONS: readonly string[] = countries.regions.split('|')
/** Large cities of the United States that no other place of their size is named for → their state. */
export const CITY_STATES: ReadonlyMap<string, string> = new Map(
  Object.entries(cities.states).flatMap(([state, names]) => names.split('|').map((name) => [name, state] as const)),
)
/** Bodies that news often names. */
export const ORGANISATIONS: readonly string[] = load<{ names: string }>('organisations.json').names.split('|')
export const WORLD_CITIES: readonly string[] = cities.world.split('|')

/** The gender of nine in ten bearers of a given name; null where the name is not listed or goes either way. */
export function genderOfGivenName(name: string): Gender | null {
  const lower = name.toLowerCase()
  return female.has(lower) ? 'female' : male.has(lower) ? 'male' : null
}

export function isGivenName(lower: string): boolean {
  return female.has(lower) || male.has(lower) || both.has(lower)
}

export function isSurname(lower: string): boolean {
  return surnames.has(lower)
}

/** A people, faith or party: `American`, `Sunnis`. */
export function isPeople(lower: string): boolean {
  return peoples.has(lower)
}

const countriesAndStates = new Set([...COUNTRIES, ...STATES.map((state) => state.name)])

export function isCountryOrState(name: string): boolean {
  return countriesAndStates.has(name)
}

export function isTitle(lower: string): boolean {
  return TITLES.has(lower)
}

export function isOrganisationHead(lower: string): boolean {
  return ORGANISATION_HEADS.has(lower)
}

export function isPlaceHead(lower: string): boolean {
  return PLACE_HEADS.has(lower)
}
