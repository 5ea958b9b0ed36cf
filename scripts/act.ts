/**
 * The workflow runner of the tests in __tests__/workflows: nektos/act, which runs workflow files on this machine without
 * Docker. It is built once, under node_modules/.cache, with one correction: see `corrections`.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Failure } from '../src/failure.ts'

const VERSION = 'v0.2.87'
const MODULE = `github.com/nektos/act@${VERSION}`

/** It is started a few dozen times, and built on every new machine: a quarter of the work is not worth it. */
const QUICKLY = ['-gcflags=all=-N -l', '-ldflags=-s -w']

const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url))
const home = join(cache, `act-${VERSION}-whole-output`)
const program = process.platform === 'win32' ? 'act.exe' : 'act'

/**
 * The path of the runner's program.
 * @throws Failure when it was not installed
 */
export function installedAct(): string {
  const path = join(home, program)
  if (existsSync(path)) return path
  throw new Failure(
    `The workflow runner act ${VERSION} is not installed.`,
    'Run `npm run test:workflows`, which installs it first, or `npm run act`.',
  )
}

/**
 * Builds the runner, where it is not there yet, from sources that Go's checksum database vouches for. Two may do it at
 * once.
 * @throws Failure when there is no Go, or it cannot build
 */
export async function installAct(): Promise<void> {
  if (existsSync(join(home, program))) return
  process.stderr.write(`Installing the workflow runner act ${VERSION} (once, about a minute) ...\n`)
  await mkdir(cache, { recursive: true })
  const unfinished = await mkdtemp(join(cache, 'act-unfinished-'))
  try {
    await promisify(execFile)('go', ['build', ...QUICKLY, '-o', join(unfinished, 'bin', program)], {
      cwd: await correctedSources(unfinished),
      env: { ...process.env, CGO_ENABLED: '0' },
    })
    await rename(join(unfinished, 'bin'), home).catch((error: unknown) => {
      if (!existsSync(join(home, program))) throw error
    })
  } catch (error) {
    throw notInstalled(error as NodeJS.ErrnoException & { stderr?: string })
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/**
 * Without Docker, act closes the terminal of a command that failed before it has read all that the command printed, so that
 * on a busy machine the log of a failed step lacks its end (v0.2.87 to v0.2.89). Here it reads to the end, as after a
 * command that succeeded; for ten seconds at most, since programs that a killed command started may go on printing.
 * @returns the directory of the sources
 */
async function correctedSources(directory: string): Promise<string> {
  const { stdout } = await promisify(execFile)('go', ['mod', 'download', '-modcacherw', '-json', MODULE], {
    env: { ...process.env, GOMODCACHE: join(directory, 'sources') },
  })
  const sources = (JSON.parse(stdout) as { Dir: string }).Dir
  const file = join(sources, 'pkg/container/host_environment.go')
  let text = await readFile(file, 'utf8')
  for (const [wrong, right] of WHOLE_OUTPUT) {
    if (!text.includes(wrong)) throw new Error(`There is nothing to correct in ${file}: ${wrong}`)
    text = text.replace(wrong, right)
  }
  await writeFile(file, text)
  return sources
}

const WHOLE_OUTPUT = [
  ['\terr = cmd.Run()\n\tif err != nil {\n\t\treturn err\n\t}\n', '\terr = cmd.Run()\n'],
  [
    '\t<-logctx.Done()\n',
    '\tselect {\n\tcase <-logctx.Done():\n\tcase <-time.After(10 * time.Second):\n\t}\n',
  ],
] as const

function notInstalled(error: NodeJS.ErrnoException & { stderr?: string }): Failure {
  if (error.code === 'ENOENT' && error.syscall === 'spawn go') {
    return new Failure(
      `The workflow runner act ${VERSION} cannot be installed, because there is no \`go\` on PATH.`,
      'Install Go (https://go.dev/doc/install), then run again. Only `npm run test:workflows` and `.ci/run` need it.',
      { cause: error },
    )
  }
  return new Failure(
    `The workflow runner act ${VERSION} could not be installed: ${error.stderr || error.message}`,
    'Check the connection to the proxy of Go modules (or what GOPROXY names) and that Go is current, then run again.',
    { cause: error },
  )
}
