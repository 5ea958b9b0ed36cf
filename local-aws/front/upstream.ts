import { Agent, type IncomingMessage, type RequestOptions, request } from 'node:http'
import type { Answer } from './answer.ts'

/** The emulator behind the front. */
export class Upstream {
  readonly #port: number
  readonly #agent = new Agent({ keepAlive: true })

  constructor(port: number) {
    this.#port = port
  }

  /** Sends a whole request and reads its whole answer. */
  async send(method: string, path: string, headers: Record<string, string>, body?: Buffer): Promise<Answer> {
    const sent = body ?? Buffer.alloc(0)
    const message = await new Promise<IncomingMessage>((resolve, reject) => {
      const length = { 'content-length': String(sent.length) }
      this.open({ method, path, headers: { ...headers, ...length } }, resolve)
        .on('error', reject)
        .end(sent)
    })
    return readAnswer(message)
  }

  /** Opens a request whose body the caller writes. */
  open(options: RequestOptions, onAnswer: (message: IncomingMessage) => void) {
    return request({ host: '127.0.0.1', port: this.#port, agent: this.#agent, ...options }, onAnswer)
  }

  close(): void {
    this.#agent.destroy()
  }
}

async function readAnswer(message: IncomingMessage): Promise<Answer> {
  const body = await readBody(message)
  return { status: message.statusCode ?? 502, headers: headersOf(message), body }
}

/** Headers that belong to one connection, not to the message (RFC 9110, 7.6.1), and those that the front writes. */
const hopByHop: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  // The front has already said that the caller may continue.
  'expect',
  'content-length',
])

/** All bytes of a request or an answer. */
export async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** The headers of a request or an answer that go with it to the other side. */
export function headersOf(message: IncomingMessage): Record<string, string> {
  const entries = Object.entries(message.headers).filter(
    ([name, value]) => !hopByHop.has(name) && value !== undefined,
  )
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}
