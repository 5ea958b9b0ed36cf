import {
  type Disturbed,
  type Invariant,
  isInPlace,
  isProofThrough,
  same,
  servedBy,
  type Undisturbed,
} from './invariants.ts'
import type { Observed } from './observed.ts'

/** Exit code, outputs and annotations say what AWS holds. A run that was killed says nothing. */
export const tellsTheTruth: Invariant = (undisturbed, disturbed) => {
  const { run, ends } = disturbed
  if (run.exitCode === null) return ends === undefined ? ['The process was killed by nobody.'] : []
  return [
    ...exitCodeIsTrue(undisturbed, disturbed),
    ...resultIsTrue(undisturbed, disturbed),
    ...versionIsTrue(undisturbed, disturbed),
    ...(isUnknown(undisturbed, disturbed) ? [] : changedIsTrue(undisturbed, disturbed)),
    ...(run.exitCode === 0 ? [] : errorIsTrue(undisturbed, disturbed)),
  ]
}

/** Whether a run has to end without knowing what CodeDeploy has done to the alias, and says so. */
function isUnknown({ scenario: { alias, byCodeDeploy } }: Undisturbed, { run }: Disturbed): boolean {
  const says = `What the alias ${alias} serves could not be read.`
  return (
    byCodeDeploy === true && run.outputs['version'] === '' && run.errors.some((each) => each.includes(says))
  )
}

/** 0 if and only if what the step is for is in place; the rest may only be missing with a warning. */
function exitCodeIsTrue(undisturbed: Undisturbed, disturbed: Disturbed): string[] {
  const { scenario, before, after } = undisturbed
  const { run, state, ends } = disturbed
  const isInOrder = isInPlace(undisturbed, state)
  if (run.exitCode === 0) {
    if (!scenario.succeeds) return ['The exit code is 0, though the test fails.']
    if (!isInOrder) return ['The exit code is 0, but the release is not in place.']
    const isWarned = run.warnings.length > undisturbed.run.warnings.length
    return same(state, after) || isWarned ? [] : ['Something was left undone without a warning.']
  }
  // What could not be proven through its alias is in place, but not in order.
  const isProven = scenario.alias === undefined || isProofThrough(scenario.alias, disturbed.calls)
  const hasEffect = scenario.succeeds && !same(before, after)
  return hasEffect && ends === undefined && isProven && same(state, after)
    ? [`The exit code is ${run.exitCode}, but all is as an undisturbed run leaves it.`]
    : []
}

function resultIsTrue(undisturbed: Undisturbed, { run, state, ends }: Disturbed): string[] {
  const { scenario, before, earlier = before } = undisturbed
  const { result = '' } = run.outputs
  if (run.exitCode === 0) {
    const expected = resultOfSuccess(undisturbed, state)
    return result === expected ? [] : [`All went well, but the result is "${result}", not "${expected}".`]
  }
  if (result === 'rolled-back') {
    const { alias = '' } = scenario
    const isBack = [before, earlier].some((was) =>
      same(servedBy(state, state.aliases[alias]), servedBy(was, was.aliases[alias])),
    )
    return isBack ? [] : ['The result is "rolled-back", but the alias is not back.']
  }
  return result === 'failed' || ends === 'SIGTERM' ? [] : [`The step failed, but the result is "${result}".`]
}

/**
 * The one result that is right, as docs/inputs.md says: what this run found and what it left decide, also where it finished
 * what one before it began. A rollback counts only if it moved the alias, a layer only if it has a new version.
 */
function resultOfSuccess({ scenario: { alias }, before, run }: Undisturbed, state: Observed): string {
  const { result: known = '' } = run.outputs
  const [was, now] = [before, state].map(({ aliases }) => aliases[alias ?? '']?.version)
  const isMoved = was !== now
  switch (known) {
    case 'passed':
      return known
    case 'rolled-back':
      return isMoved ? known : 'unchanged'
    case 'published':
      return newestLayerVersion(before) === newestLayerVersion(state) ? 'unchanged' : known
    default:
      if (!isChanged(before, state, alias)) return 'unchanged'
      if (!before.latest) return 'created'
      return known === 'promoted' && isMoved ? known : 'deployed'
  }
}

function newestLayerVersion({ layerVersions }: Observed): string | undefined {
  return Object.keys(layerVersions).at(-1)
}

/** The version in the outputs is what the alias serves, or the version of the layer that there is. */
function versionIsTrue({ scenario: { alias } }: Undisturbed, { run, state }: Disturbed): string[] {
  const { version, 'layer-version': layerVersion } = run.outputs
  const problems: string[] = []
  if (version && alias && state.aliases[alias]?.version !== version)
    problems.push(`The output version is ${version}, but the alias serves ${state.aliases[alias]?.version}.`)
  if (layerVersion && !state.layerVersions[layerVersion])
    problems.push(`The output layer-version is ${layerVersion}, which does not exist.`)
  return problems
}

/**
 * As action.yml says. After a success: whether anything changed; after a failure: whether callers meet what was to be
 * released, and did not before. Of a layer, whether anything changed in both cases.
 */
function changedIsTrue(undisturbed: Undisturbed, { run, state }: Disturbed): string[] {
  const { before } = undisturbed
  const { alias } = undisturbed.scenario
  const changed =
    run.exitCode === 0 || alias === undefined
      ? isChanged(before, state, alias)
      : meetRelease(alias, undisturbed, state)
  return run.outputs['changed'] === String(changed)
    ? []
    : [
        `The output changed is ${run.outputs['changed']}, but ${changed ? 'something' : 'nothing'} of it stands.`,
      ]
}

/** Whether callers of an alias meet what is released now, and did not before. */
function meetRelease(alias: string, { scenario, before, after }: Undisturbed, state: Observed): boolean {
  const [was, now] = [before, state].map((each) => servedBy(each, each.aliases[alias]))
  const newest = Object.keys(after.versions).at(-1) ?? ''
  const released = scenario.succeeds ? servedBy(after, after.aliases[alias]) : after.versions[newest]?.content
  return now !== undefined && !same(was, now) && same(now, released)
}

function isChanged(before: Observed, state: Observed, alias: string | undefined): boolean {
  return !same(counted(state, alias), counted(before, alias))
}

/** As action.yml says, neither a `release-alias` that was missing counts nor old versions that are deleted. */
function counted(state: Observed, alias: string | undefined): Observed {
  const newest = <T>(versions: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(versions).slice(-1))
  const aliases = Object.fromEntries(Object.entries(state.aliases).filter(([name]) => name === alias))
  return {
    ...state,
    aliases,
    versions: newest(state.versions),
    layerVersions: newest(state.layerVersions),
  }
}

const TELLS_WHAT_IS_SERVED =
  /serves|Nothing was (changed in AWS|published)|could not be read|no alias|can be used|changed nothing|The function answered/i

/** The error says what is served, and says it right. */
function errorIsTrue({ scenario: { alias, onlyReads } }: Undisturbed, { run, state }: Disturbed): string[] {
  const text = run.errors.join('\n')
  if (!text) return ['The step failed without an error annotation.']
  const problems =
    onlyReads || TELLS_WHAT_IS_SERVED.test(text) ? [] : [`The error does not tell what is served: ${text}`]
  const said = new RegExp(`alias ${alias} (?:still|now) serves (?:version )?(\\S+?)[.,]?(?:\\s|$)`).exec(
    text,
  )?.[1]
  const served = alias && state.aliases[alias]?.version
  if (said && said !== served)
    problems.push(`The error says that the alias serves ${said}, but it serves ${served}.`)
  return problems
}
