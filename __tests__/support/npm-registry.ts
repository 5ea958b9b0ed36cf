import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'

/** A registry of npm on this machine. */
export interface NpmRegistry {
  readonly url: string
  /** Where the archive of a version is. */
  archiveOf(name: string, version: string): string
  /** Answers everything with a status from now on; 200 ends it. */
  answerWith(status: number, headers?: Readonly<Record<string, string>>): void
  stop(): Promise<void>
}

/** @param archives paths of archives such as `tiny-1.0.0.tgz`; absolute */
export async function startNpmRegistry(archives: readonly string[]): Promise<NpmRegistry> {
  let answer: { readonly status: number; readonly headers?: Readonly<Record<string, string>> } = {
    status: 200,
  }
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1)
    const archive = archives.find((each) => path.endsWith(`/-/${basename(each)}`))
    const versions = archives.flatMap((each) => {
      const [, name, version] = /^(.*)-(\d[^/]*)\.tgz$/.exec(basename(each)) ?? []
      return name === path && version !== undefined ? [version] : []
    })
    if (answer.status !== 200) response.writeHead(answer.status, answer.headers).end()
    else if (archive !== undefined) response.end(await readFile(archive))
    else if (versions.length > 0) response.end(JSON.stringify(packument(path, versions)))
    else response.writeHead(404).end('{"error":"Not found"}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const archiveOf = (name: string, version: string) => `${url}/${name}/-/${name}-${version}.tgz`
  function packument(name: string, versions: readonly string[]) {
    const all = versions.map((version) => [
      version,
      { name, version, dist: { tarball: archiveOf(name, version) } },
    ])
    return { name, 'dist-tags': { latest: versions.at(-1) }, versions: Object.fromEntries(all) }
  }
  return {
    url,
    archiveOf,
    answerWith(status, headers = {}) {
      answer = { status, headers }
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
