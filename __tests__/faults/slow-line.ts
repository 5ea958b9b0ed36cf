import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What a line does to what is sent over it. */
interface LineOptions {
  /** How much of what a caller sends goes through in a second, for each connection; all of it by default. */
  readonly bytesPerSecond?: number
  /** After so many bytes of a connection nothing goes through any more; never by default. */
  readonly stallsAfter?: number
  /** Whether "100 Continue" is lost, as behind some proxies. */
  readonly losesContinue?: boolean
}

/** A line between the action and AWS. */
export interface Line {
  readonly endpoint: string
  /** How many connections were made over it. */
  readonly connections: () => number
  stop(): Promise<void>
}

const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n'

/** Lays a line to a port of this machine. */
export async function layLine(port: number, options: LineOptions): Promise<Line> {
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((near) => {
    connections += 1
    const far = connect(port, '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy()).on('close', () => other.destroy())
    }
    far.on('data', (bytes) => {
      const isLost = options.losesContinue && bytes.toString('latin1').startsWith(CONTINUE)
      near.write(isLost ? bytes.subarray(CONTINUE.length) : bytes)
    })
    carry(near, far, options).catch(() => far.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Takes bytes from the near end only as fast as they go out at the far one, so that the sender feels it. */
async function carry(
  near: Socket,
  far: Socket,
  { bytesPerSecond = Number.POSITIVE_INFINITY, stallsAfter = Number.POSITIVE_INFINITY }: LineOptions,
): Promise<void> {
  let carried = 0
  for await (const bytes of near as AsyncIterable<Buffer>) {
    carried += bytes.length
    if (carried > stallsAfter) await once(near, 'close')
    if (!far.write(bytes)) await once(far, 'drain')
    await sleep((bytes.length / bytesPerSecond) * 1000)
  }
  far.end()
}
