import type { Aws } from '../../aws/client/aws.ts'
import type { Code } from '../../model/code.ts'
import { versionsClaiming } from '../../model/code-identity.ts'
import type { Version } from '../../model/version.ts'
import type { CurrentFunction } from '../../plan/current.ts'
import { compareContent } from './same-content.ts'

/** What became of the comparison of the code with that of $LATEST. */
export interface ComparedCode {
  /** CodeSha256 of $LATEST, if it has the files of the code. */
  readonly sameAs: string | undefined
  /** Full sentences about versions whose records are wrong. */
  readonly warnings: readonly string[]
}

/**
 * Compares the code with that of $LATEST, if a version records that they have the same content.
 * @param versions those whose records are looked at
 * @param temporary a directory for the download
 * @returns undefined if no version records it: then an archive is made and compared by its hash
 */
export async function compareCode(
  aws: Aws,
  { latest, location }: CurrentFunction,
  code: Code,
  versions: readonly Version[],
  temporary: string,
): Promise<ComparedCode | undefined> {
  const { digest } = code
  const { CodeSha256: codeSha256, FunctionName } = latest
  const claiming = versionsClaiming(codeSha256, digest, versions)
  if (code.kind === 'image' || claiming.length === 0) return undefined
  const stored = { name: FunctionName, codeSha256, location }
  const comparison = await compareContent(aws, stored, code, temporary)
  if (comparison !== 'different')
    return { sameAs: comparison === 'same' ? codeSha256 : undefined, warnings: [] }
  const numbers = [...new Set(claiming.map(({ number }) => number))]
  const [subject, record, theirs, them] =
    numbers.length === 1
      ? ['version', 'records', 'that version', 'it']
      : ['versions', 'record', 'those versions', 'them']
  const warning = `The description of ${subject} ${numbers.join(', ')} ${record} the content of this step's code, but the code of ${theirs} is different, so the record is ignored. Find out who published ${them}: this action records only what it has released.`
  return { sameAs: undefined, warnings: [warning] }
}
