import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Aws } from '../../../src/aws/client/aws.ts'
import type { PackageCode } from '../../../src/model/code.ts'
import { openZipFile } from '../../../src/package/zip/file.ts'
import { compareContent } from '../../../src/read/code/same-content.ts'
import { zipOf } from '../../support/scene.ts'

const ARCHIVE = zipOf({ 'main.py': 'genuine' })
const CODE_SHA256 = createHash('sha256').update(ARCHIVE).digest('base64')
const SMALL = 1000
const LARGE = 100_000_000

let directory: string
let server: Server
let digest: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'same-content-'))
  await writeFile(join(directory, 'genuine.zip'), ARCHIVE)
  digest = (await openZipFile(join(directory, 'genuine.zip'))).digest
  server = createServer((request, response) => {
    response.writeHead(request.url === '/gone' ? 404 : 200).end(ARCHIVE)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(directory, { recursive: true })
})

/** Compares a directory with the archive that Lambda has. */
async function compare({
  unzippedSize = SMALL,
  packed = CODE_SHA256,
  content = digest,
  codeSha256 = CODE_SHA256,
  path = '/archive.zip',
}) {
  const done: string[] = []
  const { port } = server.address() as AddressInfo
  const code: PackageCode = {
    ...{ kind: 'package', digest: content, unzippedSize, files: ['main.py'], warnings: [] },
    archive: async () => {
      done.push('packed')
      return { sha256: packed, size: ARCHIVE.length }
    },
  }
  const log = (line: string) => {
    if (line.startsWith('Downloading')) done.push('downloaded')
  }
  const aws = { log, waitTimeout: 10 } as unknown as Aws
  const stored = { name: 'orders', codeSha256, location: `http://127.0.0.1:${port}${path}` }
  return { found: await compareContent(aws, stored, code, directory), done }
}

const OTHER = 'another archive'

test.each([
  ['a small directory with the same archive', {}, 'same', ['packed']],
  ['another archive of the same files', { packed: OTHER }, 'same', ['packed', 'downloaded']],
  ['an archive of other files', { packed: OTHER, content: 'x' }, 'different', ['packed', 'downloaded']],
  ['a large directory with the same files', { unzippedSize: LARGE }, 'same', ['downloaded']],
  ['a large directory with other files', { unzippedSize: LARGE, content: 'x' }, 'different', ['downloaded']],
  [
    'a large directory, whose archive cannot be downloaded',
    { unzippedSize: LARGE, path: '/gone' },
    'same',
    ['downloaded', 'packed'],
  ],
  [
    'bytes that are not those that Lambda runs',
    { packed: OTHER, codeSha256: 'replaced' },
    'unknown',
    ['packed', 'downloaded'],
  ],
])('%s', async (_name, given, found, done) => {
  expect(await compare(given)).toEqual({ found, done })
})
