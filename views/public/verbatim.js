// Everything here is quicker, nothing here is needed: each page works without it.

const TYPING_PAUSE = 350
const LIST = 'verbatim-list'
const LIST_IS_MINE = 'verbatim-list-is-mine'
/** Where it is pasted, our stylesheet is not. */
const SMALL_CAPS = 'style="font-variant: small-caps"'
const STYLE = 'verbatim-style'
/** From that many words a quotation is set off as a block. */
const BLOCK_WORDS = 50

focusSearchOnSlash()
walkHits()
openNotes()
openFacetsWhereThereIsRoom()
followTyping()
followFacetFinding()
keepList()
offerCopying()
offerCopyWithCitation()

function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

function onKey(handle) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    handle(event)
  })
}

function say(words) {
  document.querySelector('#status').textContent = words
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

/** Most browsers open the note that an address leads into by themselves. */
function openNotes() {
  const open = () => {
    const note = document.getElementById(location.hash.slice(1))?.closest('details.note')
    if (note) note.open = true
  }
  addEventListener('hashchange', open)
  open()
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
    say(document.querySelector('.result-count, h1').textContent)
    openFacetsWhereThereIsRoom()
    return true
  } catch {
    return false
  }
}

/** A box over a long facet: the values come as they are typed. */
function followFacetFinding() {
  const find = afterPause(async (form) => {
    const response = await fetch(toAddress(form)).catch(() => null)
    if (!response?.ok) return
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const values = [...page.querySelectorAll('.facet-columns > li')].slice(0, 20)
    form.parentElement.querySelector('ul').replaceChildren(...values)
  })
  document.addEventListener('input', (event) => {
    const form = event.target instanceof Element && event.target.closest('.facet-find')
    if (form) find(form)
  })
}

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

/** The list is kept here as the query of its address, and nowhere else. */
function keepList() {
  const link = document.querySelector('[data-list]')
  if (location.pathname === '/list') openList()
  countList(link)
  link.addEventListener('click', () => sessionStorage.setItem(LIST_IS_MINE, '1'))
  document.addEventListener('click', (event) => {
    const add = event.target instanceof Element && event.target.closest('[data-add]')
    if (!add || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    addToList(new URL(add.href).searchParams)
    add.textContent = 'Added'
    countList(link)
    say(`Added. ${link.textContent}`)
  })
}

function readList() {
  return new URLSearchParams(localStorage.getItem(LIST) ?? '')
}

/** The same place is listed once; cited otherwise, it is another entry. */
function addToList(entry) {
  const list = readList()
  const isThere = `&${list}&item=`.includes(`&${entry}&item=`)
  const isPlain = entry.size === 1
  if (!isThere && !(isPlain && list.getAll('item').includes(entry.get('item')))) {
    for (const [name, value] of entry) list.append(name, value)
  }
  localStorage.setItem(LIST, list.toString())
}

function countList(link) {
  const list = readList()
  const items = list.getAll('item').length
  link.href = list.size > 0 ? `/list?${list}` : '/list'
  link.textContent = items > 0 ? `List (${items})` : 'List'
}

/** One's own list is kept as it changes; one that came by its address is kept when its reader says so. */
function openList() {
  const shown = location.search.slice(1)
  const isMine = sessionStorage.getItem(LIST_IS_MINE) === '1'
  if (isMine || shown === readList().toString()) return localStorage.setItem(LIST, shown)
  if (shown === '') {
    sessionStorage.setItem(LIST_IS_MINE, '1')
    return location.replace(`/list?${readList()}`)
  }
  const keep = document.createElement('button')
  keep.type = 'button'
  keep.className = 'minor'
  keep.textContent = 'Keep it as my list'
  keep.addEventListener('click', () => {
    sessionStorage.setItem(LIST_IS_MINE, '1')
    localStorage.setItem(LIST, shown)
    location.reload()
  })
  document.querySelector('#list-state').append(keep)
}

/** Rich text keeps its italics; a browser that allows no copying shows no button. */
function offerCopying() {
  const style = document.querySelector('.cite-form [name="style"]')
  if (style) localStorage.setItem(STYLE, style.value)
  if (!navigator.clipboard) return
  for (const button of document.querySelectorAll('[data-copy], [data-copy-plain]')) {
    button.hidden = false
    button.addEventListener('click', async () => {
      const { copy, copyPlain } = button.dataset
      const source = document.getElementById(copy ?? copyPlain)
      await copyText(source.textContent, copy ? source.innerHTML.replaceAll('class="small-caps"', SMALL_CAPS) : null)
      say('Copied')
      button.textContent = 'Copied'
    })
  }
}

async function copyText(plain, html) {
  const types = { 'text/plain': new Blob([plain.trim()], { type: 'text/plain' }) }
  if (html) types['text/html'] = new Blob([html.trim()], { type: 'text/html' })
  await navigator.clipboard.write([new ClipboardItem(types)])
}

/** Words selected in a document can be copied with their source and paragraph. */
function offerCopyWithCitation() {
  const source = document.querySelector('[data-document]')
  if (!source || !navigator.clipboard) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy-selection'
  button.hidden = true
  document.body.append(button)
  let selected
  document.addEventListener(
    'selectionchange',
    afterPause(() => {
      selected = readSelection(source)
      button.hidden = !selected
      if (!selected) return
      button.textContent = 'Copy with citation'
      button.style.left = `${Math.max(8, Math.min(selected.box.left + scrollX, innerWidth - 200))}px`
      button.style.top = `${selected.box.bottom + scrollY + 8}px`
    }),
  )
  button.addEventListener('click', async () => {
    await copyWithCitation(source.dataset.document, selected)
    button.textContent = 'Copied'
    say('Copied with citation')
  })
}

function readSelection(source) {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || !source.contains(selection.anchorNode)) return null
  const range = selection.getRangeAt(0)
  const blocks = [...source.querySelectorAll('.block[id]')].filter((block) => range.intersectsNode(block))
  const words = selection.toString().trim()
  if (words === '' || blocks.length === 0) return null
  const numbers = blocks.map((block) => block.id.slice(1))
  const pinpoint = numbers.length > 1 ? `para ${numbers[0]}-${numbers.at(-1)}` : `para ${numbers[0]}`
  return { words, pinpoint, box: range.getBoundingClientRect() }
}

async function copyWithCitation(id, { words, pinpoint }) {
  const query = new URLSearchParams({ id, pinpoint, style: localStorage.getItem(STYLE) ?? 'bluebook' })
  const { runs } = await (await fetch(`/api/v1/citations?${query}`)).json()
  const isBlock = words.split(/\s+/).length >= BLOCK_WORDS
  const quoted = isBlock ? `${words}\n\n` : `“${turnMarks(words)}” `
  const holder = document.createElement('div')
  const quote = document.createElement(isBlock ? 'blockquote' : 'span')
  quote.textContent = isBlock ? words : quoted
  holder.append(quote, ...runs.map(toCitationNode))
  await copyText(quoted + runs.map(({ text }) => text).join(''), holder.innerHTML)
}

/** Double marks inside become single, single ones inside those double again, as the server sets them. */
function turnMarks(words) {
  return words
    .replace(/“[^“”]*”/g, (pair) => pair.replace(/‘([^‘’]*(?:\p{L}’\p{L}[^‘’]*)*)’(?!\p{L})/gu, '\uE007$1\uE008'))
    .replace(/[“”"\uE007\uE008]/g, (mark) => ({ '“': '‘', '”': '’', '"': "'", '\uE007': '“', '\uE008': '”' })[mark])
}

function toCitationNode({ text, italic, smallCaps }) {
  if (!italic && !smallCaps) return document.createTextNode(text)
  const node = document.createElement(italic ? 'i' : 'span')
  if (smallCaps) node.style.fontVariant = 'small-caps'
  node.textContent = text
  return node
}
