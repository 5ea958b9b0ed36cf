import { readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { npmSetting } from '../../../processes/child-environment.ts'
import { shownPath } from '../../names.ts'
import { isFile, type Roots, readRepositoryFile } from '../repository-file.ts'
import { checkedNpmrc } from './npmrc.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The allowed lines of the three .npmrc files that npm reads. */
export interface NpmConfiguration {
  readonly project: readonly string[]
  readonly user: readonly string[]
  /** Undefined for the global file of npm's own installation. */
  readonly global: readonly string[] | undefined
}

/**
 * Reads the .npmrc of a project, of the user and of the machine (npm docs, "npmrc").
 *
 * @param directory of the project, absolute
 * @throws Failure when the repository has a setting that is not allowed
 */
export function npmConfiguration(
  directory: string,
  roots: Roots,
  environment: Environment,
): NpmConfiguration {
  const project = join(directory, '.npmrc')
  const settings = settingsOf(environment)
  const home = environment['HOME'] || environment['USERPROFILE']
  const user = settings['userconfig'] || (home && join(home, '.npmrc'))
  const global = settings['globalconfig'] || (settings['prefix'] && join(settings['prefix'], 'etc/npmrc'))
  return {
    project: isFile(project)
      ? checkedNpmrc({ text: readRepositoryFile(project, roots), shown: shownPath(project), directory }, true)
      : [],
    // setup-node writes its file to the path in NPM_CONFIG_USERCONFIG.
    user: user ? machineNpmrc(resolve(roots.workspace, user)) : [],
    global: global ? machineNpmrc(resolve(roots.workspace, global)) : undefined,
  }
}

function machineNpmrc(path: string): string[] {
  if (!isFile(path)) return []
  const shown = basename(path) === '.npmrc' ? shownPath(path) : path
  return checkedNpmrc({ text: readFileSync(path, 'utf8'), shown, directory: dirname(path) }, false)
}

/** The settings in environment variables. */
function settingsOf(environment: Environment): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => {
      const setting = npmSetting(name)
      return setting === undefined || !value ? [] : [[setting, value]]
    }),
  )
}
