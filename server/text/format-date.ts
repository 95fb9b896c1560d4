/** Months as newspapers print them. */
const MONTHS = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']

/** @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: `2010`, `Oct. 2010`, `Oct. 15, 2010` */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-')
  const name = MONTHS[Number(month) - 1]
  if (!name) return year
  return day ? `${name} ${Number(day)}, ${year}` : `${name} ${year}`
}
