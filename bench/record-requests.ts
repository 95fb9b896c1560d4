import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { request } from 'undici'

/** A search as it goes to Meilisearch. */
export interface Sent {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Stands between an engine and the server and keeps what it sends. */
export class Recorder {
  sent: Sent[] = []
  private constructor(
    readonly server: Server,
    readonly url: string,
  ) {}

  static async start(target: string): Promise<Recorder> {
    const server = createServer(async (incoming, outgoing) => {
      const chunks: Buffer[] = []
      for await (const chunk of incoming) chunks.push(chunk as Buffer)
      const body = Buffer.concat(chunks).toString()
      const headers = { authorization: incoming.headers.authorization ?? '', 'content-type': 'application/json' }
      const { url: path = '/', method = 'GET' } = incoming
      if (path.startsWith('/multi-search')) recorder.sent.push({ path, headers, body })
      const answer = await request(new URL(path, target), { method: method as 'GET', headers, body: body || null })
      outgoing.writeHead(answer.statusCode, { 'content-type': 'application/json' }).end(await answer.body.text())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const recorder = new Recorder(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    return recorder
  }

  forget(): void {
    this.sent = []
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }
}
