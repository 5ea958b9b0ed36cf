import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import AdmZip from 'adm-zip'
import { copyExample, type ExampleCopy } from './restart-registry-copy.ts'

let example: ExampleCopy

beforeAll(async () => {
  example = await copyExample({})
})
afterAll(() => example.remove())

const path = (name: string) => join(example.directory, name)
const bytesOf = (name: string) => readFile(path(name))
const namesIn = (archive: Buffer) => new AdmZip(archive).getEntries().map(({ entryName }) => entryName)

describe('What make builds', () => {
  it('is a package of less than 100 kB that holds the code alone', async () => {
    await example.succeed('lambda-build')
    expect((await stat(path('lambda/build/lambda.zip'))).size).toBeLessThan(100_000)
    expect(namesIn(await bytesOf('lambda/build/lambda.zip'))).toEqual([
      'registry/__init__.py',
      'registry/api.py',
      'registry/handler.py',
      'registry/items.py',
      'registry/settings.py',
      'registry/wordpress.py',
    ])
  })

  it('is a layer of what uv.lock names, without anything of the machine', async () => {
    await example.succeed('lambda-build-layer')
    const names = namesIn(await bytesOf('lambda/build/layer.zip'))
    expect(names).toEqual(expect.arrayContaining(['python/fastapi/__init__.py', 'python/mangum/__init__.py']))
    expect(names.filter((name) => !name.startsWith('python/'))).toEqual([])
    expect(names.filter((name) => /\/_?pytest\/|\/bin\/|\.pyc$|\/RECORD$|\/INSTALLER$/.test(name))).toEqual(
      [],
    )
  })

  it('has the same bytes when it is built again elsewhere', async () => {
    const other = await copyExample({})
    try {
      await other.succeed('lambda-build', 'lambda-build-layer', 'plugin-build')
      await example.succeed('plugin-build')
      for (const name of [
        'lambda/build/lambda.zip',
        'lambda/build/layer.zip',
        'plugin/build/restart-registry.zip',
      ])
        expect((await readFile(join(other.directory, name))).equals(await bytesOf(name))).toBe(true)
    } finally {
      await other.remove()
    }
  })

  it('is a plugin that WordPress can install', async () => {
    const archive = new AdmZip(await bytesOf('plugin/build/restart-registry.zip'))
    const header = archive.readAsText('restart-registry/restart-registry.php')
    expect(header).toMatch(/^ \* Plugin Name: +Restart Registry$/m)
    const version = /^ \* Version: +(\S+)$/m.exec(header)?.[1]
    expect(archive.readAsText('restart-registry/readme.txt')).toContain(`Stable tag: ${version}\n`)
    for (const [, file] of header.matchAll(/__DIR__ \. '\/(.+)'/g))
      expect(archive.getEntry(`restart-registry/${file}`)).not.toBeNull()
  })
})

describe('Working on it', () => {
  it('tests and lints', async () => {
    expect(await example.succeed('test')).toMatch(/\d+ passed, 3 deselected/)
    expect(await example.succeed('lint')).toContain('All checks passed!')
  })

  it('serves the registry', async () => {
    const port = await freePort()
    const server = spawn('make', ['up', `PORT=${port}`], {
      cwd: example.directory,
      env: example.environment,
      detached: true,
      stdio: 'ignore',
    })
    const ended = once(server, 'close')
    try {
      const answer = firstAnswer(`http://127.0.0.1:${port}/health`, () => server.exitCode === null)
      expect(await answer).toEqual({
        status: 'healthy',
        service: 'aws-lambda-fastapi',
      })
    } finally {
      if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGTERM')
      await ended
    }
  })

  it('lists the targets', async () => {
    const text = await example.succeed()
    for (const target of [
      'up',
      'lambda-build',
      'publish-layer',
      'configure-efs',
      'deploy-prod',
      'setup-oidc',
    ])
      expect(text).toMatch(new RegExp(`^  ${target} +\\S`, 'm'))
  })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

/** What a URL answers once something listens there, which may take as long as the server runs. */
async function firstAnswer(url: string, serverRuns: () => boolean): Promise<unknown> {
  while (serverRuns()) {
    try {
      return await (await fetch(url)).json()
    } catch {
      await setTimeout(100)
    }
  }
  throw new Error('The server ended before it answered.')
}
