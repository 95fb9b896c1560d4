import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BadSetting, PortInUse } from '../schema/index.js'
import type { AppOptions } from './app-options.js'
import { createApp } from './create-app.js'

export interface RunningServer {
  readonly url: string
  /** Lets requests under way finish, closes idle connections; resolves when none is left. */
  close(): Promise<void>
  /** Resolves once the server was closed, by `close` or a signal. */
  readonly closed: Promise<void>
}

/** A request that has not ended by then is cut off: a deploy must not hang on one slow client. */
const GRACE_MILLISECONDS = 10_000
const SWEEP_MILLISECONDS = 50
/** Room for a query of 2,000 characters of any script, or a list of 500 citations, in the address. */
const MAX_HEADER_BYTES = 65_536

/**
 * Listens, says so on standard output, and closes itself on SIGTERM and SIGINT. The engine stays the caller's to close.
 * @throws PortInUse, BadSetting
 */
export async function startServer(options: AppOptions): Promise<RunningServer> {
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, createApp(options))
  await listen(server, options.settings.host, options.settings.port)
  const url = toUrl(server.address() as AddressInfo)
  const closed = new Promise<void>((resolve) => server.once('close', resolve))
  const close = () => closeGracefully(server, closed)
  closeOnSignal(options, close, closed)
  process.stdout.write(`Verbatim is listening on ${url}\n`)
  return { url, close, closed }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toListenError(error, host, port)))
    server.listen({ host, port }, resolve)
  })
}

function toListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new PortInUse(`port ${port} on ${host} is in use; expected a free one: set PORT, or PORT=0 for any`)
  if (error.code === 'EACCES') return new BadSetting(`port ${port} needs more rights; expected PORT of 1024 or more`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new BadSetting(`HOST is “${host}”, which is no address of this machine; expected one as 127.0.0.1`)
  return error
}

function toUrl({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

/** A kept-alive connection is closed as soon as its request under way is answered. */
async function closeGracefully(server: Server, closed: Promise<void>): Promise<void> {
  server.close()
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MILLISECONDS)
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS)
  await closed
  clearInterval(sweep)
  clearTimeout(cut)
}

function closeOnSignal({ logger }: AppOptions, close: () => Promise<void>, closed: Promise<void>): void {
  const signals = ['SIGTERM', 'SIGINT'] as const
  const onSignal = (signal: NodeJS.Signals) => {
    logger.info(`${signal}: closing`)
    void close()
  }
  for (const signal of signals) process.once(signal, onSignal)
  void closed.then(() => {
    for (const signal of signals) process.off(signal, onSignal)
  })
}
