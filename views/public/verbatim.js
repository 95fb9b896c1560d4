// Everything here is quicker, nothing here is needed: each page works without it.

const TYPING_PAUSE = 350

focusSearchOnSlash()
walkHits()
openFacetsWhereThereIsRoom()
followTyping()
followFacetFinding()

function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

function onKey(handle) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    handle(event)
  })
}

function focusSearchOnSlash() {
  onKey((event) => {
    if (event.key !== '/') return
    event.preventDefault()
    document.querySelector('#q')?.select()
    document.querySelector('#q')?.focus()
  })
}

/** n and p: from the paragraph in the address, or from what is in view. */
function walkHits() {
  onKey((event) => {
    const step = { n: 1, p: -1 }[event.key]
    const hits = [...document.querySelectorAll('[data-hit]')]
    if (!step || hits.length === 0) return
    const here = hits.findIndex((hit) => `#${hit.id}` === location.hash)
    const next = here === -1 ? findFromView(hits, step) : hits[here + step]
    if (next) location.hash = next.id
  })
}

function findFromView(hits, step) {
  const below = hits.findIndex((hit) => hit.getBoundingClientRect().top >= 0)
  if (below === -1) return step === 1 ? hits[0] : hits.at(-1)
  return step === 1 ? hits[below] : hits[below - 1]
}

/** The style sheet does it alone where it can. */
function openFacetsWhereThereIsRoom() {
  const facets = document.querySelector('#facets')
  if (facets && !CSS.supports('selector(details::details-content)') && innerWidth > 820) facets.open = true
}

/** On the result page the hits follow what is typed, after a pause, and so does the address. */
function followTyping() {
  const form = document.querySelector('#search')
  if (!form || location.pathname !== '/search') return
  form.addEventListener(
    'input',
    afterPause(async () => {
      const address = toAddress(form)
      if (address === location.pathname + location.search) return
      if (await showResults(address)) history.pushState(null, '', address)
    }),
  )
  addEventListener('popstate', () => {
    if (location.pathname !== '/search') return
    const typed = new URLSearchParams(location.search).get('q') ?? ''
    form.elements.namedItem('q').value = typed
    showResults(location.pathname + location.search)
  })
}

let underWay
/** False where the answer came too late, or there is none: what is shown stays. */
async function showResults(address) {
  underWay?.abort()
  underWay = new AbortController()
  try {
    const response = await fetch(address, { signal: underWay.signal })
    if (!response.ok && response.status !== 400) return false
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const wasOpen = document.querySelector('#facets')?.open
    document.querySelector('#main').replaceChildren(...page.querySelector('#main').childNodes)
    if (wasOpen) document.querySelector('#facets')?.setAttribute('open', '')
    document.title = page.title
    document.querySelector('#status').textContent = document.querySelector('.result-count, h1').textContent
    openFacetsWhereThereIsRoom()
    return true
  } catch {
    return false
  }
}

/** A box over a long facet: the values come as they are typed. */
function followFacetFinding() {
  document.addEventListener('input', (event) => {
    const form = event.target instanceof Element && event.target.closest('.facet-find')
    if (form) findInFacet(form)
  })
}

const findInFacet = afterPause(async (form) => {
  const response = await fetch(toAddress(form)).catch(() => null)
  if (!response?.ok) return
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const values = [...page.querySelectorAll('.facet-columns > li')].slice(0, 20)
  form.parentElement.querySelector('ul').replaceChildren(...values)
})

function toAddress(form) {
  const filled = [...new FormData(form)].filter(([, value]) => value !== '')
  const query = new URLSearchParams(filled).toString()
  return new URL(form.action).pathname + (query ? `?${query}` : '')
}

function afterPause(run) {
  let timer
  return (...given) => {
    clearTimeout(timer)
    timer = setTimeout(() => run(...given), TYPING_PAUSE)
  }
}
