import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'

/** A package index (PEP 503) and a registry of npm on this machine, for files of one directory. */
export interface RecordingRegistry {
  readonly url: string
  /** All that was sent to it: lines of requests, headers (with user name and password as text) and bodies. */
  readonly requests: string[]
  stop(): Promise<void>
}

/**
 * Starts one.
 *
 * @param files absolute paths by what they are archives of, such as `tiny`
 * @param authorizations what a request has to have in its header Authorization, one of these
 * @param requiresPython the versions of Python that the index names, by packages
 */
export async function startRegistry(
  files: Readonly<Record<string, readonly string[]>>,
  authorizations: readonly string[],
  requiresPython: Readonly<Record<string, string>> = {},
): Promise<RecordingRegistry> {
  const requests: string[] = []
  const server = createServer(async (request, response) => {
    requests.push(await textOf(request))
    const path = decodeURIComponent(request.url ?? '')
    if (!authorizations.includes(request.headers.authorization ?? '')) {
      response.writeHead(401, { 'www-authenticate': 'Basic' }).end()
      return
    }
    const all = Object.values(files).flat()
    const file = all.find((each) => path.endsWith(`/files/${basename(each)}`))
    const [, name = ''] = /^\/simple\/([^/]+)\/$/.exec(path) ?? []
    if (file) response.end(await readFile(file))
    else if (files[name])
      response.setHeader('content-type', 'text/html').end(page(files[name], requiresPython[name]))
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function page(files: readonly string[], python: string | undefined): string {
  const attribute = python === undefined ? '' : ` data-requires-python="${python.replaceAll('>', '&gt;')}"`
  return files
    .map((file) => `<a href="/files/${basename(file)}"${attribute}>${basename(file)}</a>`)
    .join('\n')
}

async function textOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  const [, basic = ''] = /^Basic (.*)$/.exec(request.headers.authorization ?? '') ?? []
  const signedIn = Buffer.from(basic, 'base64').toString()
  return [`${request.method} ${request.url}`, ...request.rawHeaders, signedIn, body].join('\n')
}
