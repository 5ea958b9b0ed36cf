import { isAbsolute, resolve } from 'node:path'
import { parse } from 'ini'
import { npmSetting } from '../../../processes/child-environment.ts'
import { type Place, refusal } from '../refusal.ts'

/** A setting in one line of an .npmrc. */
interface Line {
  readonly number: number
  readonly text: string
  /** Without the brackets of a list. */
  readonly key: string
  readonly value: string
}

/** Settings for the source and download of packages, which npm gets (npm docs, "config"). */
const ALLOWED = new Set([
  ...['registry', 'replace-registry-host', 'strict-ssl', 'ca', 'cafile', 'cert', 'key', 'always-auth'],
  ...['proxy', 'https-proxy', 'http-proxy', 'noproxy', 'local-address', 'maxsockets', 'fetch-retries'],
  ...['fetch-retry-factor', 'fetch-retry-maxtimeout', 'fetch-retry-mintimeout', 'fetch-timeout'],
  ...['legacy-peer-deps', 'strict-peer-deps', 'engine-strict', 'force', 'before', 'min-release-age'],
  ...['prefer-online', 'prefer-offline', 'offline', 'omit-lockfile-registry-resolved'],
])
/** `@scope:registry`, and credentials of a registry: `//host/path/:_authToken`. */
const ALLOWED_FORM =
  /^@[^:\s]+:registry$|^\/\/.+:(?:_authToken|_auth|_password|username|email|always-auth|certfile|keyfile|cafile)$/
const CREDENTIAL = /^\/\/.+:(?:_authToken|_auth|_password|username)$/
/** Settings with paths, which may be relative to the .npmrc. */
const PATHS = /^cafile$|:(?:certfile|keyfile|cafile)$/

/** Settings for development, for other package managers, or that the action sets itself. npm does not get them. */
const IGNORED = new Set([
  ...[
    'access',
    'audit',
    'audit-level',
    'auto-install-peers',
    'bin-links',
    'browser',
    'cache',
    'color',
    'commit-hooks',
  ],
  ...['cpu', 'dedupe-peer-dependents', 'depth', 'diff', 'email', 'fund', 'git-tag-version', 'heading'],
  ...['hoist', 'hoist-pattern', 'include', 'init-author-email', 'init-author-name', 'init-license'],
  ...['init-version', 'install-strategy', 'json', 'libc', 'lockfile-version', 'loglevel', 'logs-max', 'long'],
  ...['message', 'node-linker', 'omit', 'optional', 'os', 'package-lock', 'prefer-dedupe', 'production'],
  ...['progress', 'provenance', 'public-hoist-pattern', 'save', 'save-bundle', 'save-dev', 'save-exact'],
  ...['save-optional', 'save-peer', 'save-prefix', 'save-prod', 'save-workspace-protocol', 'scope'],
  ...['shamefully-hoist', 'sign-git-commit', 'sign-git-tag', 'strict-peer-dependencies', 'tag'],
  ...['tag-version-prefix', 'timing', 'unicode', 'update-notifier', 'usage', 'yes', 'nodedir'],
])

/** Variables that an .npmrc may contain, as setup-node writes it. */
const TOKENS = ['NODE_AUTH_TOKEN', 'NPM_TOKEN']

export interface Npmrc {
  readonly text: string
  /** The file as messages name it. */
  readonly shown: string
  /** The directory that paths in the file are relative to; absolute. */
  readonly directory: string
}

/**
 * The lines of an .npmrc that npm gets.
 *
 * @param strict refuses settings that are neither allowed nor ignored. Without it, they are left out: a repository cannot
 *   change the settings of the machine.
 * @returns the lines of an .npmrc
 * @throws Failure that names the file and the line
 */
export function checkedNpmrc(file: Npmrc, strict: boolean): string[] {
  return linesOf(file.text).flatMap((line) => {
    const place = { file: file.shown, line: line.number }
    if (!ALLOWED.has(line.key) && !ALLOWED_FORM.test(line.key)) {
      if (strict && !isIgnored(line)) throw refusedSetting(line, place)
      return []
    }
    requireKnownVariables(line, place)
    const isRelative = PATHS.test(line.key) && !isAbsolute(line.value) && !/^~|\$\{/.test(line.value)
    return [isRelative ? `${line.key}=${JSON.stringify(resolve(file.directory, line.value))}` : line.text]
  })
}

/** Splits and parses lines as npm's own parser does; each line of a list is separate. */
function linesOf(text: string): Line[] {
  return text.split(/\r\n|[\r\n]/).flatMap((line, index): Line[] => {
    if (/^\s*(?:[;#]|$)/.test(line)) return []
    const number = index + 1
    const [[key, value] = ['', '']] = Object.entries(parse(line))
    const scalar: unknown = Array.isArray(value) ? value[0] : value
    if (typeof scalar === 'object' || key === '') return [{ number, text: line, key: '', value: '' }]
    return [{ number, text: line, key, value: String(scalar) }]
  })
}

/** Settings that make npm run a program or load code are not ignored, unless they forbid it. */
function isIgnored({ key, value }: Line): boolean {
  return IGNORED.has(key) || (key === 'ignore-scripts' && value === 'true')
}

const RUNNING =
  /^(?:git|node-options|script-shell|shell|ignore-scripts|foreground-scripts|scripts-prepend-node-path|init-module|onload-script|node-gyp|editor|viewer|tokenHelper)$/

function refusedSetting({ key }: Line, place: Place): Error {
  const setting = npmSetting(`npm_config_${key}`) ?? ''
  if (RUNNING.test(setting) || /:tokenHelper$/i.test(key)) {
    return refusal(
      place,
      `\`${setting.replace(/^.*:/, '')}\` makes npm run a program, in a job that may write to AWS.`,
      'Remove it. In a build of a layer, npm runs no other programs and no scripts of packages. Build what needs them in an earlier step, and give it as `source-dir`.',
    )
  }
  const shown = /^[a-z][a-z-]{0,40}$/.test(setting) ? `\`${setting}\`` : 'what is written here'
  return refusal(
    place,
    `${shown} is not among the settings of npm that apply to a layer.`,
    'Remove it, at least in the checkout that the layer is built from. docs/layers.md lists the settings that are allowed.',
  )
}

/** Checks the parsed line, because a quoted text can contain `$` in an escaped form. */
function requireKnownVariables({ key, value }: Line, place: Place): void {
  for (const [, name = ''] of `${key}=${value}`.matchAll(/\$\{([^}]*)\}?/g)) {
    const variable = name.replace(/\?$/, '')
    const isKnown = /^npm_config_\w+$/i.test(variable) || (TOKENS.includes(variable) && CREDENTIAL.test(key))
    if (isKnown && !key.includes('${')) continue
    const shown = /^\w{1,60}$/.test(variable) ? `the variable ${variable}` : 'a variable'
    throw refusal(
      place,
      `this line would insert ${shown}, which could send its value to a registry or print it.`,
      `Write the token as \`//HOST/:_authToken=\${NODE_AUTH_TOKEN}\`, as actions/setup-node does, and set NODE_AUTH_TOKEN (or NPM_TOKEN) in the \`env\` of the step. Other settings can insert variables whose names begin with NPM_CONFIG_.`,
    )
  }
}
