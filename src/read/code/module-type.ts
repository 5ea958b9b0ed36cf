import type { Code } from '../../model/code.ts'
import type { Configuration } from '../../model/configuration.ts'
import { handlerFiles } from '../../plan/package/handler.ts'
import { moduleTypeWarning, packageFilesFor, readsModuleType } from '../../plan/package/module-type.ts'
import { type RunInputs, runsOn, variable } from '../../plan/package-checks.ts'

/** Warnings about a handler that Node.js would read as another type of module. Files are read only where that matters. */
export async function moduleTypeWarnings(
  code: Code,
  inputs: RunInputs,
  latest: Configuration | undefined,
): Promise<readonly string[]> {
  if (code.kind !== 'package') return []
  const { runtime, handler } = runsOn(inputs, latest)
  const [file, ...others] = handlerFiles(runtime, handler, code.files)
  const options = variable('NODE_OPTIONS', inputs, latest)
  if (file === undefined || others.length > 0 || !readsModuleType(runtime, file, options)) return []
  const source = await code.text?.(file)
  if (source === undefined) return []
  const [packageFile] = packageFilesFor(file, code.files)
  const warning = moduleTypeWarning(runtime, file, source, packageFile && (await code.text?.(packageFile)))
  return warning ? [warning] : []
}
