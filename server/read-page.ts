import { BadParameter } from './bad-request.js'

/** The parameter `page` of a list; 1 where it is not given. @throws BadParameter */
export function readPage(parameters: URLSearchParams): number {
  const typed = parameters.get('page') || '1'
  if (/^[1-9]\d{0,6}$/.test(typed)) return Number(typed)
  throw new BadParameter(`page is “${typed}”`, 'a whole number from 1')
}
