import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The operations of GitHub's REST API that the action calls. */
const OPERATIONS = [
  ['/repos/{owner}/{repo}/issues/{issue_number}/comments', 'get'],
  ['/repos/{owner}/{repo}/issues/{issue_number}/comments', 'post'],
  ['/repos/{owner}/{repo}/issues/comments/{comment_id}', 'patch'],
  ['/user', 'get'],
  ['/repos/{owner}/{repo}/compare/{basehead}', 'get'],
] as const

/** What a request or an answer is checked against needs no prose. */
const PROSE = new Set(['description', 'summary', 'externalDocs', 'tags', 'x-github', 'x-octokit', 'title'])

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Description = { readonly [key: string]: Json }

/**
 * The description of some operations with all that they refer to.
 * @param whole GitHub's OpenAPI description
 * @throws Error when it lacks one of the operations, or something that they refer to
 */
function cutOpenApi(whole: Description): Description {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [path, method] of OPERATIONS) {
    paths[path] = { ...paths[path], [method]: withoutProse(at(whole, ['paths', path, method])) }
  }
  const components: Record<string, Record<string, Json>> = {}
  const seen = new Set<string>()
  const follow = (value: Json) => {
    for (const reference of referencesIn(value)) {
      if (seen.has(reference)) continue
      seen.add(reference)
      const [kind = '', name = ''] = reference.replace('#/components/', '').split('/')
      // An example is data: its members may have any name.
      const found = at(whole, ['components', kind, name])
      const component = kind === 'examples' ? found : withoutProse(found)
      components[kind] = { ...components[kind], [name]: component }
      follow(component)
    }
  }
  follow(paths)
  return { openapi: whole['openapi'] ?? '', paths, components }
}

function at(value: Json, path: readonly string[]): Json {
  const found = path.reduce<Json | undefined>(
    (inside, key) => (inside as Description | undefined)?.[key],
    value,
  )
  if (found === undefined) throw new Error(`The description has no ${path.join(' ')}.`)
  return found
}

/** Members of `properties` are names of data, not words of OpenAPI. */
function withoutProse(value: Json, isSchemaOfNames = false): Json {
  if (Array.isArray(value)) return value.map((each: Json) => withoutProse(each))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value as Description).filter(([key]) => isSchemaOfNames || !PROSE.has(key))
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutProse(each, key === 'properties')]))
}

function referencesIn(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    key === '$ref' && typeof each === 'string' ? [each] : referencesIn(each),
  )
}

const OUT = fileURLToPath(new URL('../__tests__/github/openapi.json', import.meta.url))

/**
 * Cuts `api.github.com.json` of the npm package @octokit/openapi, which is too big to depend on, for the
 * tests; `npm run format` after it.
 */
function main(file: string | undefined): void {
  if (!file) throw new Error('Usage: node scripts/github-openapi.ts <path of api.github.com.json>')
  const { version } = JSON.parse(readFileSync(join(dirname(file), 'package.json'), 'utf8')) as {
    version: string
  }
  const origin = {
    package: `@octokit/openapi ${version} (MIT)`,
    file: 'generated/api.github.com.json',
    source: 'https://github.com/github/rest-api-description',
    cutBy: 'scripts/github-openapi.ts',
  }
  const cut = cutOpenApi(JSON.parse(readFileSync(file, 'utf8')))
  writeFileSync(OUT, `${JSON.stringify({ 'x-origin': origin, ...cut }, undefined, 2)}\n`)
}

try {
  main(process.argv[2])
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
