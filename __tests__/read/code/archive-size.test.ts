import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import AdmZip from 'adm-zip'
import { rangeOf } from '../../../local-aws/front/ranges.ts'
import { unzippedSizeAt } from '../../../src/read/code/archive-size.ts'
import { zipOf } from '../../support/scene.ts'

/** Archives by their paths; what begins with /whole is never given in parts. */
const archives = new Map<string, Buffer>()
/** The ranges that were asked for. */
const asked: (string | undefined)[] = []
let server: Server
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers.range)
    const { url = '' } = request
    const body = archives.get(url)
    if (body === undefined) return void response.writeHead(403).end()
    const range = url.startsWith('/whole') ? undefined : request.headers.range
    const answer = rangeOf({ status: 200, headers: {}, body }, range)
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => void server.close())

const sizeOf = (path: string, archive?: Buffer) => {
  if (archive) archives.set(path, archive)
  asked.length = 0
  return unzippedSizeAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
}

describe('The size of the files in an archive in S3', () => {
  test('is read from the end of the archive', async () => {
    const zip = zipOf({ 'python/one.py': 'x'.repeat(1000), 'python/two.py': 'y', 'python/empty.py': '' })
    expect(await sizeOf('/small', zip)).toBe(1001)
    expect(asked).toEqual(['bytes=-262144'])
  })

  test('is read in two parts where the table of contents is long', async () => {
    const archive = new AdmZip()
    for (let at = 0; at < 4000; at++)
      archive.addFile(`python/${'long'.repeat(10)}/${at}.py`, Buffer.from('1234'))
    expect(await sizeOf('/many', archive.toBuffer())).toBe(16_000)
    expect(asked).toHaveLength(2)
  })

  test('is read behind a comment, and does not count directories', async () => {
    const archive = new AdmZip(zipOf({ 'python/one.py': '123' }))
    archive.addFile('python/', Buffer.alloc(0))
    archive.addZipComment('built by a tool that is proud of it')
    expect(await sizeOf('/comment', archive.toBuffer())).toBe(3)
  })

  test.each([
    ['may not be read', '/nowhere', undefined],
    ['is only given as a whole', '/whole', zipOf({ 'python/one.py': '123' })],
    ['is none', '/text', Buffer.from('version https://git-lfs.github.com/spec/v1')],
    ['is empty', '/empty', Buffer.alloc(0)],
    ['is cut off', '/cut', zipOf({ 'python/one.py': '123' }).subarray(20)],
  ])('is not known when the archive %s', async (_, path, archive) => {
    expect(await sizeOf(path, archive)).toBeUndefined()
  })

  test('is not known when nobody answers', async () => {
    expect(await unzippedSizeAt('http://127.0.0.1:1/archive')).toBeUndefined()
  })
})
