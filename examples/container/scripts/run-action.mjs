#!/usr/bin/env node
/**
 * Runs the action of the workflows at a keyboard, with the credentials that the AWS CLI would use:
 *
 *   node scripts/run-action.mjs [OPTION]... INPUT=VALUE...
 *
 *   --environment NAME,...  passes those of these variables that are set on to the function
 *   --print OUTPUT          prints an output in the end
 *   --save OUTPUT=FILE      writes an output to a file
 *
 * ACTION_DIR is where the action lies. Inputs without a value are left out. Variables may stand in .env; those of the
 * environment come first. Paths are relative to the folder above this one.
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    environment: { type: 'string', default: '' },
    print: { type: 'string', multiple: true, default: [] },
    save: { type: 'string', multiple: true, default: [] },
  },
})
const inputs = { ...givenInputs(), ...environmentInput() }
if (!process.env.AWS_REGION && !process.env.AWS_DEFAULT_REGION) {
  fail('The region is not known.\nSet AWS_REGION, in .env (.env.example shows how) or in the environment.')
}
const bundle = resolve(root, process.env.ACTION_DIR || fail('ACTION_DIR is not set.'), 'dist/index.js')
const files = mkdtempSync(join(tmpdir(), 'run-action-'))
try {
  process.exitCode = await run()
  if (process.exitCode === 0) useOutputs(outputs())
} finally {
  rmSync(files, { recursive: true, force: true })
}

function givenInputs() {
  const pairs = positionals.map((text) => {
    const [, name, value] =
      /^([a-z0-9-]+)=(.*)$/s.exec(text) ?? fail(`"${text}" is not of the form INPUT=VALUE.`)
    return [name, value]
  })
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''))
}

function environmentInput() {
  const names = options.environment.split(',').filter((name) => name && process.env[name])
  if (options.environment && names.length === 0) {
    fail(
      `None of these variables has a value: ${options.environment.replaceAll(',', ', ')}.\n` +
        'Give them one in .env (.env.example shows how), or on the command line of make.',
    )
  }
  return names.length === 0 ? {} : { 'environment-from': names.join(',') }
}

/** Shows the log as GitHub's page would, and returns the exit code. */
async function run() {
  for (const name of ['output', 'summary']) writeFileSync(join(files, name), '')
  const child = spawn(process.execPath, [bundle], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...gitOrigin(),
      GITHUB_WORKSPACE: root,
      GITHUB_OUTPUT: join(files, 'output'),
      GITHUB_STEP_SUMMARY: join(files, 'summary'),
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    },
  })
  const ended = new Promise((settle, refuse) => {
    child.on('error', refuse)
    child.on('close', (code) => settle(code ?? 1))
  })
  // A terminal sends Control-C to the action as well as to this process, which ends after it.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  for await (const line of createInterface({ input: child.stdout })) show(line)
  return ended
}

function show(line) {
  const [, command, text = ''] = /^::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? []
  const message = text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
  if (command === undefined) console.log(line)
  else if (command === 'group') console.log(`▾ ${message}`)
  else if (command === 'error' || command === 'warning') console.error(`${command}: ${message}`)
}

/** Commit and tag or branch, for the history that a rollback reads; nothing while there are changes that no commit has. */
function gitOrigin() {
  if (git('status', '--porcelain', '--untracked-files=no') !== '') return {}
  const tag = git('describe', '--tags', '--exact-match', '--match', 'lambda/v*')
  const name = tag || git('symbolic-ref', '--short', '--quiet', 'HEAD')
  return { GITHUB_SHA: git('rev-parse', 'HEAD'), ...(name && { GITHUB_REF_NAME: name }) }
}

/** What git prints; undefined where it fails. */
function git(...words) {
  try {
    return execFileSync('git', words, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return undefined
  }
}

/** `name<<delimiter`, the lines of the value, `delimiter`. */
function outputs() {
  const text = readFileSync(join(files, 'output'), 'utf8')
  return Object.fromEntries(
    Array.from(text.matchAll(/^(.+?)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm), ([, name, , value]) => [name, value]),
  )
}

function useOutputs(known) {
  for (const name of options.print) console.log(`${name}: ${known[name] ?? ''}`)
  for (const pair of options.save) {
    const [name, file] = pair.split('=')
    writeFileSync(resolve(root, file), `${known[name] ?? ''}\n`)
  }
}

function fail(text) {
  console.error(text)
  process.exit(2)
}
