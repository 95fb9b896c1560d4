import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of this machine; null where it has none. */
export const BROWSER_PATH = PLACES.find((place) => place !== undefined && existsSync(place)) ?? null
if (BROWSER_PATH === null)
  console.warn(
    'NO BROWSER: Chromium is not on this machine (set CHROMIUM to its path). The pages are NOT tested in one.',
  )

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: BROWSER_PATH ?? '',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}
