import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, cp, mkdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  GetFunctionCommand,
  PublishVersionCommand,
  UpdateFunctionCodeCommand,
  waitUntilFunctionUpdatedV2,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import AdmZip from 'adm-zip'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'
import { packDirectory } from '../../src/package/open-package.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { BUILD_TOOLS, checkOut } from '../support/build-tools.ts'
import { membersOfTheDay } from '../support/part-of-week.ts'
import {
  configurationOf,
  creation,
  handlerSource,
  invoke,
  type Scene,
  startScene,
  versionsOf,
  zipOf,
} from '../support/scene.ts'
import { watched } from '../support/what-a-user-reads.ts'

let scene: Scene
beforeAll(async () => {
  scene = watched(await startScene())
})
afterAll(() => scene.end())

const path = (name: string) => join(scene.workspace, name)
const withoutCode = (name: string) => {
  const { 'source-dir': _, ...inputs } = creation(name)
  return { ...inputs, alias: 'live' }
}

/** The files of an app with all that makes trees differ: folders, an executable, names beyond ASCII, no bytes. */
const FILES = {
  'main.py': handlerSource('app'),
  'lib/deep/er/text.txt': 'text\n',
  'lib/grüße.txt': 'hi\n',
  'lib/empty': '',
  'bin/tool': '#!/bin/sh\necho hi\n',
  'z last.json': '{}',
}

async function writeTree(directory: string): Promise<void> {
  for (const [name, content] of Object.entries(FILES)) await scene.write(`${directory}/${name}`, content)
  await chmod(path(`${directory}/bin/tool`), 0o755)
}

/** What Python's zipfile makes of a tree: its own order, the dates and permissions of the files, folders too. */
const ZIPPER = [
  'import os, sys, zipfile',
  'tree, archive, level = sys.argv[1:]',
  "with zipfile.ZipFile(archive, 'w', zipfile.ZIP_DEFLATED, compresslevel=int(level)) as zip:",
  '    for folder, folders, files in os.walk(tree):',
  '        for name in folders + files:',
  '            path = os.path.join(folder, name)',
  '            zip.write(path, os.path.relpath(path, tree))',
].join('\n')

/** Zips a tree with another tool than the action's. */
async function zip(directory: string, archive: string, level = 6): Promise<void> {
  await mkdir(path('build'), { recursive: true })
  const { python } = await pythonEnvironment()
  await promisify(execFile)(python, ['-c', ZIPPER, path(directory), path(archive), String(level)])
}

/** Zips a tree in another order, without compression, with other dates. */
async function zipDifferently(archive: string): Promise<void> {
  const other = new AdmZip()
  for (const [name, content] of Object.entries(FILES).reverse()) {
    other.addFile(name, Buffer.from(content), '', name === 'bin/tool' ? 0o755 : 0o664)
    const entry = other.getEntry(name)
    if (!entry) throw new Error(`${name} is missing`)
    entry.header.method = 0
    entry.header.time = new Date(2001, 1, 3)
  }
  other.addFile('lib/', Buffer.alloc(0))
  await mkdir(path('build'), { recursive: true })
  await writeFile(path(archive), other.toBuffer())
}

/** The archive that AWS holds. */
async function deployedCode(name: string, qualifier = 'live'): Promise<Buffer> {
  const { Code } = await scene.lambda.send(
    new GetFunctionCommand({ FunctionName: name, Qualifier: qualifier }),
  )
  const answer = await fetch(Code?.Location ?? '')
  return Buffer.from(await answer.arrayBuffer())
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64')

/** Expects that a release writes nothing: no upload, no version, no alias. */
async function expectUnchanged(inputs: Record<string, string>, version = '1'): Promise<void> {
  scene.calls()
  const step = await scene.succeed(inputs)
  expect(step.outputs).toMatchObject({
    result: 'unchanged',
    version,
    changed: 'false',
    'previous-version': '',
  })
  expect(scene.calls().filter((operation) => !/^(Get|List|GET)/.test(operation))).toEqual([])
}

describe('an archive', () => {
  test('is sent byte for byte', async () => {
    await writeTree('sent')
    await zip('sent', 'build/sent.zip', 9)
    const inputs = { ...withoutCode('sent'), 'zip-file': 'build/sent.zip' }
    const step = await scene.succeed(inputs)
    const bytes = await readFile(path('build/sent.zip'))
    expect(step.outputs['code-sha256']).toBe(sha256(bytes))
    expect((await configurationOf(scene, 'sent', 'live')).CodeSha256).toBe(sha256(bytes))
    expect(sha256(await deployedCode('sent'))).toBe(sha256(bytes))
    expect(await invoke(scene, 'sent', 'live')).toMatchObject({ text: 'app' })
  })

  test('that another tool built anew from the same files at another time is unchanged', async () => {
    await writeTree('rebuilt')
    await zip('rebuilt', 'build/rebuilt.zip')
    const inputs = { ...withoutCode('rebuilt'), 'zip-file': 'build/rebuilt.zip' }
    await arrangeRelease(scene, 'rebuilt', { archive: 'build/rebuilt.zip', alias: 'live' })
    const first = sha256(await readFile(path('build/rebuilt.zip')))

    for (const name of Object.keys(FILES)) await utimes(path(`rebuilt/${name}`), 1e9, 1e9)
    await mkdir(path('rebuilt/empty directory'))
    await zip('rebuilt', 'build/rebuilt.zip', 1)
    expect(sha256(await readFile(path('build/rebuilt.zip')))).not.toBe(first)
    await expectUnchanged(inputs)
    await zipDifferently('build/rebuilt.zip')
    await expectUnchanged(inputs)
    expect(await versionsOf(scene, 'rebuilt')).toEqual(['1'])
  })

  test('is released where only the description of a version records its content', async () => {
    await writeTree('genuine')
    await arrangeRelease(scene, 'forged', { source: 'first', alias: 'staging' })
    const { digest } = await packDirectory(path('genuine'), [])
    const FunctionName = 'forged'
    const ZipFile = zipOf({ 'main.py': handlerSource('evil') })
    await scene.lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile }))
    await waitUntilFunctionUpdatedV2(
      { client: scene.lambda, maxWaitTime: 10, minDelay: 0.02 },
      { FunctionName },
    )
    const Description = `[lda1 d=${digest} prev=live:1]`
    await scene.lambda.send(new PublishVersionCommand({ FunctionName, Description }))
    const inputs = { ...withoutCode('forged'), 'source-dir': 'genuine' }
    const step = await scene.succeed(inputs)
    expect(step.outputs).toMatchObject({ result: 'deployed', version: '3' })
    expect(step.warnings).toEqual([
      expect.stringContaining("The description of version 2 records the content of this step's code, but"),
    ])
    expect(await invoke(scene, 'forged', 'live')).toMatchObject({ text: 'app' })
    await expectUnchanged(inputs, '3')
  })

  // By an executable bit and by a name, too: zip/file.test.ts and pack-directory.test.ts.
  test('is told from another one by a single byte', async () => {
    await writeTree('byte')
    await zip('byte', 'build/byte.zip')
    const inputs = { ...withoutCode('byte'), 'zip-file': 'build/byte.zip' }
    await arrangeRelease(scene, 'byte', { archive: 'build/byte.zip', alias: 'live' })
    await scene.write('byte/lib/empty', 'x')
    await zip('byte', 'build/byte.zip')
    expect((await scene.succeed(inputs)).outputs).toMatchObject({ result: 'deployed', version: '2' })
  })
})

test('an archive whose unreadable files and directories were repaired is released', async () => {
  await writeTree('repaired')
  await chmod(path('repaired/main.py'), 0o600)
  // The files in it are readable, but others cannot enter it.
  await chmod(path('repaired/lib/deep'), 0o700)
  await zip('repaired', 'build/repaired.zip')
  const inputs = { ...withoutCode('repaired'), 'zip-file': 'build/repaired.zip' }
  await arrangeRelease(scene, 'repaired', { archive: 'build/repaired.zip', alias: 'live' })
  const unchanged = await scene.succeed(inputs)
  expect(unchanged.outputs['result']).toBe('unchanged')
  expect(unchanged.warnings).toEqual([
    expect.stringMatching(/^Only the owner can read lib\/deep\/, main\.py in the package.*chmod -R a\+rX/),
  ])
  await chmod(path('repaired/main.py'), 0o644)
  await chmod(path('repaired/lib/deep'), 0o755)
  await zip('repaired', 'build/repaired.zip')
  const step = await scene.succeed(inputs)
  expect(step.outputs).toMatchObject({ result: 'deployed', version: '2' })
  expect(step.warnings).toEqual([])
})

describe('a directory', () => {
  test('gives the same bytes from another place, at another time, with other permissions', async () => {
    await writeTree('one')
    const inputs = (directory: string) => ({ ...withoutCode('packed'), 'source-dir': directory })
    await scene.succeed(inputs('one'))
    const first = await deployedCode('packed')

    await cp(path('one'), path('elsewhere/two'), { recursive: true })
    for (const name of Object.keys(FILES)) await utimes(path(`elsewhere/two/${name}`), 1e9, 1e9)
    await chmod(path('elsewhere/two/main.py'), 0o600)
    await chmod(path('elsewhere/two/bin/tool'), 0o700)
    await mkdir(path('elsewhere/two/empty directory'))
    await expectUnchanged(inputs('elsewhere/two'))

    // A new function from the copy: the archive itself is the same, not only its digest.
    await scene.succeed({ ...withoutCode('packed-too'), 'source-dir': 'elsewhere/two' })
    expect((await deployedCode('packed-too')).equals(first)).toBe(true)
    expect((await configurationOf(scene, 'packed-too')).CodeSha256).toBe(sha256(first))
  })

  test('is told from another one by a single byte and an executable bit, and by exclude', async () => {
    await writeTree('changing')
    const inputs = { ...withoutCode('changing'), 'source-dir': 'changing' }
    await arrangeRelease(scene, 'changing', { directory: 'changing', alias: 'live' })
    const changes: ReadonlyArray<() => Promise<unknown>> = [
      () => scene.write('changing/lib/deep/er/text.txt', 'test\n'),
      () => chmod(path('changing/lib/empty'), 0o755),
    ]
    for (const [index, change] of changes.entries()) {
      await change()
      const step = await scene.succeed(inputs)
      expect(step.outputs).toMatchObject({ result: 'deployed', version: String(index + 2) })
    }
    const step = await scene.succeed({ ...inputs, exclude: 'lib/deep/' })
    expect(step.outputs).toMatchObject({ result: 'deployed', version: '4' })
    // What is left out does not count.
    await scene.write('changing/lib/deep/more.txt', 'more\n')
    await expectUnchanged({ ...inputs, exclude: 'lib/deep/' }, '4')
  })

  test('is the same one after its tests have run in it', async () => {
    await writeTree('tested')
    await arrangeRelease(scene, 'tested', { directory: 'tested', alias: 'live' })
    await scene.write('tested/lib/__pycache__/x.cpython-313.pyc', String(Date.now()))
    const inputs = { ...withoutCode('tested'), 'source-dir': 'tested', exclude: 'not-there/' }
    const step = await scene.succeed(inputs)
    expect(step.outputs).toMatchObject({ result: 'unchanged', version: '1' })
    expect(step.log.split('__pycache__/ (1)')).toHaveLength(2)
    expect(step.log).toContain('the pattern not-there/ of `exclude`')
    expect(step.warnings).toEqual([])
    const packed = await scene.succeed({ ...inputs, exclude: '!__pycache__/' })
    expect(packed.outputs).toMatchObject({ result: 'deployed', version: '2' })
  })

  test('and an archive of the same files are the same, in both directions', async () => {
    await writeTree('both')
    await zip('both', 'build/both.zip')
    const asDirectory = { ...withoutCode('both'), 'source-dir': 'both' }
    const asArchive = { ...withoutCode('both'), 'zip-file': 'build/both.zip' }
    await arrangeRelease(scene, 'both', { directory: 'both', alias: 'live' })
    await expectUnchanged(asArchive)
    await scene.write('both/main.py', handlerSource('new'))
    await zip('both', 'build/both.zip')
    expect((await scene.succeed(asArchive)).outputs).toMatchObject({ result: 'deployed', version: '2' })
    await expectUnchanged(asDirectory, '2')
    // The digest goes on with a version of which only the configuration is new.
    await scene.succeed({ 'function-name': 'both', alias: 'live', timeout: '9' })
    await expectUnchanged(asDirectory, '3')
    await expectUnchanged(asArchive, '3')
  })
})

test.each(membersOfTheDay(BUILD_TOOLS.map((tool, index) => ({ ...tool, index }))))(
  'what $name built twice, in two places, is unchanged',
  async ({ index, prepare, build, exclude }) => {
    const name = `built-${index}`
    await mkdir(path(`tools/${name}`), { recursive: true })
    await prepare(path(`tools/${name}`))
    const built: string[] = []
    for (const place of ['one', 'another/place']) {
      const project = `${place}/${name}`
      await checkOut(path(`tools/${name}`), path(project))
      built.push(join(project, await build(path(project))))
    }
    const [first = '', second = ''] = built
    const isArchive = /\.(zip|jar)$/.test(first)
    await arrangeRelease(scene, name, {
      ...(isArchive ? { archive: first } : { directory: first }),
      ...(exclude && { exclude: [exclude] }),
      alias: 'live',
    })
    const inputs = { 'function-name': name, alias: 'live', ...(exclude && { exclude }) }
    await expectUnchanged({ ...inputs, [isArchive ? 'zip-file' : 'source-dir']: second })
  },
)

test('the inputs of a version that a rollback went back to are unchanged, with their description', async () => {
  await writeTree('described')
  const inputs = { 'function-name': 'described', alias: 'live', 'source-dir': 'described' }
  await arrangeRelease(scene, 'described', { directory: 'described', alias: 'live' })
  await scene.succeed({ ...inputs, timeout: '5', description: 'Takes orders' })
  await scene.succeed({ ...inputs, timeout: '6', description: 'Takes orders faster' })
  const back = await scene.succeed({ mode: 'rollback', 'function-name': 'described', alias: 'live' })
  expect(back.outputs).toMatchObject({ result: 'rolled-back', version: '2' })
  expect(back.warnings).toEqual([])
  expect((await configurationOf(scene, 'described')).Description).toBe('Takes orders')
  await expectUnchanged({ ...inputs, timeout: '5', description: 'Takes orders' }, '2')
})

describe('without an alias', () => {
  const inputs = (name: string) => {
    const { alias: _, ...rest } = withoutCode(name)
    return rest
  }

  test('what was published last counts', async () => {
    await writeTree('alone')
    await zip('alone', 'build/alone.zip')
    await arrangeRelease(scene, 'alone', { directory: 'alone' })
    await expectUnchanged({ ...inputs('alone'), 'source-dir': 'alone' })
    await expectUnchanged({ ...inputs('alone'), 'zip-file': 'build/alone.zip' })
    expect(await versionsOf(scene, 'alone')).toEqual(['1'])
  })

  test('going back to what an older version holds publishes it anew', async () => {
    await writeTree('back')
    await arrangeRelease(scene, 'back', { directory: 'back' })
    await scene.write('back/main.py', handlerSource('other'))
    await arrangeRelease(scene, 'back', { directory: 'back' })
    await scene.write('back/main.py', handlerSource('app'))
    const step = await scene.succeed({ ...inputs('back'), 'source-dir': 'back' })
    expect(step.outputs).toMatchObject({ result: 'published', version: '3' })
    await expectUnchanged({ ...inputs('back'), 'source-dir': 'back' }, '3')
  })

  test('nothing moves, with a warning that names the aliases of the function', async () => {
    await writeTree('named')
    await arrangeRelease(scene, 'named', { directory: 'named', alias: 'live' })
    const step = await scene.succeed({ 'function-name': 'named', alias: '', 'source-dir': 'named' })
    expect(step.outputs['result']).toBe('unchanged')
    expect(step.warnings).toEqual([
      expect.stringContaining(
        'No input names an alias, so the alias live of named does not move: it still serves version 1.',
      ),
    ])
  })

  test('tags alone are no new version, and the outcome does not say so', async () => {
    await writeTree('tagged')
    await arrangeRelease(scene, 'tagged', { directory: 'tagged' })
    const step = await scene.succeed({ 'function-name': 'tagged', tags: 'team: orders' })
    expect(step.outputs).toMatchObject({ result: 'deployed', version: '1', changed: 'true' })
    expect(step.summary).toContain('Updated tagged: no new version was needed')
    await expectUnchanged({ 'function-name': 'tagged', tags: 'team: orders' })
  })
})

test('an unchanged release reads well', async () => {
  await writeTree('calm')
  await arrangeRelease(scene, 'calm', { directory: 'calm', alias: 'live' })
  const step = await scene.succeed({ 'function-name': 'calm', alias: 'live', 'source-dir': 'calm' })
  expect(step.log.split('\n').filter((line) => line !== '' && !line.startsWith('::debug::'))).toEqual([
    '::group::Read the function and the package',
    'calm in eu-west-1: the alias live serves version 1.',
    expect.stringMatching(/^Package: 6 files, \d+ bytes\.$/),
    '::endgroup::',
    '::group::Plan',
    'Nothing to do.',
    '::endgroup::',
    '⏸️ Unchanged calm · live: version 1 already serves this release',
  ])
  expect(step.summary).toContain('### ⏸️ Unchanged calm · live: version 1 already serves this release')
  expect(step.summary).not.toContain('What was done')
  expect(step.warnings).toEqual([])
})

test('an unchanged release loads the code that tests only to test, and none that releases', async () => {
  await writeTree('idle')
  await arrangeRelease(scene, 'idle', { directory: 'idle', alias: 'live' })
  const inputs = { 'function-name': 'idle', alias: 'live', 'source-dir': 'idle' }
  const hook = `import { registerHooks } from 'node:module'; import { appendFileSync } from 'node:fs'
    registerHooks({ load: (url, context, next) => (appendFileSync(process.env.LOADED, url + '\\n'), next(url, context)) })`
  const loading = async (name: string, more: Readonly<Record<string, string>>) => {
    const env = {
      LOADED: path(`loaded-${name}`),
      NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(hook)}"`,
    }
    await scene.succeed({ ...inputs, ...more }, { env })
    const files = (await readFile(path(`loaded-${name}`), 'utf8'))
      .split('\n')
      .filter((url) => url.includes('/dist/'))
    const texts = await Promise.all(files.map((url) => readFile(new URL(url), 'utf8')))
    return ['planDeploy', 'releaseTests', 'applyOrUndo'].filter((each) =>
      texts.some((text) => text.includes(`async function ${each}(`)),
    )
  }
  expect(await loading('untested', {})).toEqual(['planDeploy'])
  expect(await loading('tested', { 'smoke-test': 'true' })).toContain('releaseTests')
  expect(await loading('released', { 'memory-size': '512' })).toEqual(['planDeploy', 'applyOrUndo'])
})
