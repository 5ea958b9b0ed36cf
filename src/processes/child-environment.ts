type Environment = Readonly<Record<string, string | undefined>>

/** Variables for finding files, for network access, and for starting on Windows. */
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

/** Package registries and their credentials. Other variables of uv could make it build or run code. */
const REGISTRIES = ['UV_INDEX', /^UV_INDEX_\w+$/, 'UV_DEFAULT_INDEX', 'NODE_AUTH_TOKEN', 'NPM_TOKEN']

/** Settings of npm that name a program to run or code to load. The action sets them itself. */
const PROGRAMS_OF_NPM = ['node-options', 'script-shell', 'git', 'ignore-scripts']

/**
 * The environment variables of a program that the action runs. It is an allow-list, because other variables of the step
 * may be secret, or make a program run code of the repository.
 */
export function childEnvironment(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value !== undefined && isAllowed(name) ? [[name, value]] : [],
    ),
  )
}

/** Case does not matter: variables for proxies have both, and Windows ignores case. */
function isAllowed(name: string): boolean {
  const setting = npmSetting(name)
  if (setting !== undefined) return !PROGRAMS_OF_NPM.includes(setting)
  const upper = name.toUpperCase()
  return [...MACHINE, ...REGISTRIES].some((each) =>
    typeof each === 'string' ? each === upper : each.test(upper),
  )
}

/**
 * The npm setting of a variable, in the spelling of .npmrc; undefined for other variables. npm accepts any case, and `_`
 * for `-` (npm docs, "config").
 */
export function npmSetting(variable: string): string | undefined {
  const [, setting] = /^npm_config_(.+)$/i.exec(variable) ?? []
  if (setting === undefined || setting.startsWith('//')) return setting
  return setting.toLowerCase().replaceAll('_', '-')
}
