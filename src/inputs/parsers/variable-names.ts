import { type Problems, quoted } from './problems.ts'

/** Lambda's rule for names of environment variables (EnvironmentVariableName in the API). */
const form = /^[a-zA-Z][a-zA-Z0-9_]+$/

/**
 * Names that Lambda sets itself and refuses in a configuration ("Reserved environment variables" in the developer
 * guide). Other names that begin with AWS_LAMBDA_, such as AWS_LAMBDA_EXEC_WRAPPER, are allowed.
 */
const reserved = new Set([
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_DEFAULT_REGION',
  'AWS_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_LAMBDA_RUNTIME_API',
  'LAMBDA_TASK_ROOT',
  'LAMBDA_RUNTIME_DIR',
  'AWS_LAMBDA_MAX_CONCURRENCY',
  'AWS_LAMBDA_METADATA_API',
  'AWS_LAMBDA_METADATA_TOKEN',
])

/**
 * Whether Lambda accepts the name of an environment variable; adds a problem when it does not.
 *
 * @param label how messages name the place
 * @param isName whether it is certainly meant as a name: otherwise it may be part of a secret and is not shown
 */
export function checkVariableName(
  variable: string,
  label: string,
  problems: Problems,
  isName = isWord(variable),
): boolean {
  if (reserved.has(variable)) {
    problems.add(
      `${label} names ${quoted(variable)}, which Lambda reserves for itself.`,
      'Leave it out, or give the variable another name and read that one in the function.',
    )
    return false
  }
  if (form.test(variable)) return true
  problems.add(
    `${label} names ${isName ? quoted(variable) : 'something'}, which Lambda does not accept as the name of a variable.`,
    'A name begins with a letter and has at least two letters, digits or underscores.',
  )
  return false
}

/** Whether a text has the form of a name. */
export function isWord(text: string): boolean {
  return /^[A-Za-z0-9_.-]{1,64}$/.test(text)
}
