import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from '@jest/globals'

const BUNDLE = new URL('../../dist/', import.meta.url)
const MAIN = fileURLToPath(new URL('index.js', BUNDLE))

let temporary = ''
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'runner-temp-'))
})
afterEach(() => rmSync(temporary, { recursive: true }))

/** Runs the bundle up to an error about its inputs, with nothing in its environment but what is given. */
function start(environment: Readonly<Record<string, string>>, ...options: readonly string[]) {
  const { status, stdout } = spawnSync(process.execPath, [...options, MAIN], {
    env: { INPUT_MODE: 'none', ...environment },
    encoding: 'utf8',
  })
  return { status, stdout }
}

const cache = () => join(temporary, 'lambda-deploy-action')

test('The bundle is compiled once a job: what a step compiled stands in the temporary directory of the runner', () => {
  const first = start({ RUNNER_TEMP: temporary })
  expect(first).toMatchObject({ status: 1, stdout: expect.stringContaining('`mode`') })
  expect(readdirSync(cache(), { recursive: true }).length).toBeGreaterThan(1)
  expect(start({ RUNNER_TEMP: temporary })).toEqual(first)
})

test('The bundle starts as well without a cache, as on Node 20', () => {
  const without = `data:text/javascript,import module from 'node:module'; delete module.enableCompileCache`
  const old = start({ RUNNER_TEMP: temporary }, '--import', without)
  expect(old).toEqual(start({}))
  expect(old).toMatchObject({ status: 1, stdout: expect.stringContaining('`mode`') })
  expect(existsSync(cache())).toBe(false)
})

test('HTTP clients that a run does not use are not loaded: neither that of the toolkit nor that of Node', () => {
  const loaded = (then: string) => {
    const script = `import { createRequire } from 'node:module'; const require = createRequire('${MAIN}');
      process.on('exit', () => console.log([...Object.keys(require.cache), ...process.moduleLoadList].join(' '))); ${then}`
    return start({}, '--import', `data:text/javascript,${encodeURIComponent(script)}`).stdout
  }
  const ofTheToolkit = join('undici', 'index.cjs')
  const ofNode = 'internal/deps/undici/undici'
  expect(loaded('')).toContain('NativeModule https')
  expect(loaded('')).not.toContain(ofTheToolkit)
  expect(loaded('')).not.toContain(ofNode)
  expect(loaded(`(await import('${new URL('_later-undici.js', BUNDLE)}')).default.ProxyAgent`)).toContain(
    ofTheToolkit,
  )
  expect(loaded(`await import('node:http')`)).toContain(ofNode)
})

test('The bundle has no character that doubles what Node reads a file into', () => {
  const files = (readdirSync(BUNDLE, { recursive: true }) as string[]).filter((name) => /\.c?js$/.test(name))
  expect(files).toContain('main.js')
  expect(files.filter((name) => /[^\0-\xff]/.test(readFileSync(new URL(name, BUNDLE), 'utf8')))).toEqual([])
})
