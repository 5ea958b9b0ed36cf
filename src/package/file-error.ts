/** The system's name for an error of the file system, for instance ENOENT. */
export function codeOf(error: unknown): string {
  const known = typeof error === 'object' && error !== null && 'code' in error
  return known ? String(error.code) : 'unknown error'
}
