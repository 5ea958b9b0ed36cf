import { readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { npmSetting } from '../../../processes/child-environment.ts'
import { shownPath } from '../../names.ts'
import { isFile, type Roots, readRepositoryFile } from '../repository-file.ts'
import { checkedNpmrc } from './npmrc.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The lines of the three .npmrc files that npm reads, with only what it may be asked for. */
export interface NpmConfiguration {
  readonly project: readonly string[]
  readonly user: readonly string[]
  /** Undefined when it is that of npm's own installation. */
  readonly global: readonly string[] | undefined
}

/**
 * Reads the .npmrc of a project, of the user and of the machine (npm docs, "npmrc").
 *
 * @param directory of the project, absolute
 * @throws Failure about a setting of the repository that is not allowed
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
    // setup-node writes its file where NPM_CONFIG_USERCONFIG says.
    user: user ? ofMachine(resolve(roots.workspace, user)) : [],
    global: global ? ofMachine(resolve(roots.workspace, global)) : undefined,
  }
}

function ofMachine(path: string): string[] {
  if (!isFile(path)) return []
  const shown = basename(path) === '.npmrc' ? shownPath(path) : path
  return checkedNpmrc({ text: readFileSync(path, 'utf8'), shown, directory: dirname(path) }, false)
}

/** Settings that variables make. */
function settingsOf(environment: Environment): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => {
      const setting = npmSetting(name)
      return setting === undefined || !value ? [] : [[setting, value]]
    }),
  )
}
