type Environment = Readonly<Record<string, string | undefined>>

/** What a program needs to find its files, to speak to the network, and on Windows to start at all. */
const MACHINE = [
  'PATH',
  'HOME',
  /^XDG_\w+$/,
  'LANG',
  ...['TMPDIR', 'TEMP', 'TMP'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'],
  ...[/^SSL_CERT_\w+$/, 'NODE_EXTRA_CA_CERTS', 'REQUESTS_CA_BUNDLE'],
  ...['SYSTEMROOT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'PATHEXT'],
]

/** Where packages come from, and what signs in there. Other variables of uv could make it build or run code. */
const REGISTRIES = ['UV_INDEX', /^UV_INDEX_\w+$/, 'UV_DEFAULT_INDEX', 'NODE_AUTH_TOKEN', 'NPM_TOKEN']

/** Settings of npm that name a program to run or code to load. The action sets them itself. */
const PROGRAMS_OF_NPM = ['node-options', 'script-shell', 'git', 'ignore-scripts']

/**
 * The variables of a program that the action runs: an allow-list, since whatever else a step has may be a secret, or
 * make a program run code of the repository.
 */
export function childEnvironment(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value !== undefined && isPassed(name) ? [[name, value]] : [],
    ),
  )
}

/** Names count without regard to case: proxies are written in either, and Windows knows no difference. */
function isPassed(name: string): boolean {
  const setting = npmSetting(name)
  if (setting !== undefined) return !PROGRAMS_OF_NPM.includes(setting)
  const upper = name.toUpperCase()
  return [...MACHINE, ...REGISTRIES].some((each) =>
    typeof each === 'string' ? each === upper : each.test(upper),
  )
}

/**
 * The setting that a variable is for, in the spelling of .npmrc; undefined when it is not npm's. npm takes every
 * mixture of upper and lower case, and `_` for `-` (npm docs, "config").
 */
export function npmSetting(variable: string): string | undefined {
  const [, setting] = /^npm_config_(.+)$/i.exec(variable) ?? []
  if (setting === undefined || setting.startsWith('//')) return setting
  return setting.toLowerCase().replaceAll('_', '-')
}
