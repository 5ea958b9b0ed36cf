import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { IConfiguration } from 'dependency-cruiser'

const repository = join(import.meta.dirname, '../..')

/** A source tree: the content of each file by its path. */
type Tree = Readonly<Record<string, string>>

/** Every violation as `rule: from → to`; an orphan leads to itself, and a package is its name. */
function violationsIn(tree: Tree): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'dependency-rules-'))
  try {
    for (const name of ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json']) {
      cpSync(join(repository, name), join(folder, name))
    }
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'dir')
    for (const [path, content] of Object.entries(tree)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    return cruise(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function cruise(folder: string): string[] {
  const program = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const output = execFileSync(process.execPath, [program, '--output-type', 'json', 'src'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const { summary } = JSON.parse(output) as {
    summary: { violations: readonly { rule: { name: string }; from: string; to: string }[] }
  }
  return summary.violations.map(
    ({ rule, from, to }) =>
      `${rule.name}: ${from} → ${to.replace(/^.*node_modules\/((@[^/]+\/)?[^/]+).*$/, '$1')}`,
  )
}

/** One import a line; paths are relative to the importing file. */
const used = (...files: string[]) => files.map((file) => `import './${file}'\n`).join('')

/** A small source tree in which everything is where it belongs. */
const clean: Tree = {
  'src/index.ts': used('main.ts'),
  'src/post.ts': used('index.ts'),
  'src/main.ts': used('run.ts'),
  'src/run.ts': used('modes/deploy.ts', 'modes/rollback.ts', 'inputs/deploy.ts', 'github/runner.ts'),
  'src/failure.ts': 'export class Failure extends Error {}\n',
  'src/inputs/deploy.ts':
    "import { readFileSync } from 'node:fs'\nimport { Failure } from '../failure.ts'\nimport type { Alias } from '../model/alias.ts'\nexport type Inputs = [Failure, Alias, typeof readFileSync]\n",
  'src/github/runner.ts': "import { info } from '@actions/core'\nexport type Runner = typeof info\n",
  'src/model/alias.ts': "import { createHash } from 'node:crypto'\nexport type Alias = typeof createHash\n",
  'src/aws/alias.ts':
    "import { GetAliasCommand } from '@aws-sdk/client-lambda'\nexport const alias = () => import('@aws-sdk/client-lambda').then(() => GetAliasCommand)\n",
  'src/package/layer/node.ts': "import '../../processes/execute.ts'\n",
  'src/processes/execute.ts': "export const execa = () => import('execa')\n",
  'src/plan/deploy.ts': "import type { Alias } from '../model/alias.ts'\nexport type Plan = Alias\n",
  'src/apply/alias.ts':
    "import { alias } from '../aws/alias.ts'\nimport '../plan/deploy.ts'\nexport { alias }\n",
  'src/read/layer/layer.ts': used('../../aws/alias.ts', '../../package/layer/node.ts'),
  'src/report/result.ts': used('../plan/deploy.ts'),
  'src/modes/deploy.ts': used(
    '../apply/alias.ts',
    '../report/result.ts',
    'deploy-result.ts',
    'release-workflow.ts',
  ),
  'src/modes/deploy-result.ts': '',
  'src/modes/release-workflow.ts': used('../read/layer/layer.ts'),
  'src/modes/rollback.ts': used('release-workflow.ts'),
}

/** For each rule: files that break it, and every violation that they are. */
const breaches: Readonly<Record<string, { readonly files: Tree; readonly violations: readonly string[] }>> = {
  'not-in-allowed': {
    files: {
      'src/model/traffic.ts': used('../processes/execute.ts'),
      'src/plan/steps.ts': used('../package/layer/node.ts'),
      'src/plan/weights.ts': used('../aws/alias.ts'),
      'src/report/summary.ts':
        "import type { Execution } from '../processes/execute.ts'\nexport type Shown = Execution\n",
      'src/inputs/layer.ts': used('../package/layer/node.ts'),
      'src/inputs/rollback.ts': used('../github/runner.ts'),
      'src/aws/errors.ts': used('../github/runner.ts'),
      'src/package/archive.ts': used('../aws/alias.ts'),
      'src/read/alias.ts': used('../apply/alias.ts'),
      'src/apply/publish.ts': used('../report/result.ts'),
      'src/processes/environment.ts': used('../github/runner.ts'),
      'src/smoke-test/chain.ts': used('../modes/deploy.ts'),
      'src/failure-texts.ts': used('failure.ts'),
      'src/session.ts': used('index.ts', 'run.ts'),
    },
    violations: [
      'src/apply/publish.ts → src/report/result.ts',
      'src/aws/errors.ts → src/github/runner.ts',
      'src/failure-texts.ts → src/failure.ts',
      'src/inputs/layer.ts → src/package/layer/node.ts',
      'src/inputs/rollback.ts → src/github/runner.ts',
      'src/model/traffic.ts → src/processes/execute.ts',
      'src/package/archive.ts → src/aws/alias.ts',
      'src/plan/steps.ts → src/package/layer/node.ts',
      'src/plan/weights.ts → src/aws/alias.ts',
      'src/processes/environment.ts → src/github/runner.ts',
      'src/read/alias.ts → src/apply/alias.ts',
      'src/report/summary.ts → src/processes/execute.ts',
      'src/session.ts → src/index.ts',
      'src/session.ts → src/run.ts',
      'src/smoke-test/chain.ts → src/modes/deploy.ts',
    ],
  },
  'actions-packages-in-github-only': {
    files: {
      'src/modes/smoke-test-result.ts':
        "import type { Summary } from '@actions/core'\nexport type Table = Summary\n",
      'src/aws/session.ts': "import { info } from '@actions/core'\nexport { info }\n",
    },
    violations: ['src/aws/session.ts → @actions/core', 'src/modes/smoke-test-result.ts → @actions/core'],
  },
  'sdk-in-aws-only': {
    files: {
      'src/apply/versions.ts':
        "import { paginateListVersionsByFunction } from '@aws-sdk/client-lambda'\nexport { paginateListVersionsByFunction }\n",
      'src/package/upload.ts': "export const sdk = () => import('@aws-sdk/client-lambda')\n",
      'src/smoke-test/invoke.ts':
        "import { type InvokeCommandInput, InvokeCommand } from '@aws-sdk/client-lambda'\nexport { type InvokeCommandInput, InvokeCommand }\n",
    },
    violations: [
      'src/apply/versions.ts → @aws-sdk/client-lambda',
      'src/package/upload.ts → @aws-sdk/client-lambda',
      'src/smoke-test/invoke.ts → @aws-sdk/client-lambda',
    ],
  },
  'pure-code-reaches-nothing': {
    files: {
      'src/report/outputs.ts': "import { appendFileSync } from 'node:fs'\nexport { appendFileSync }\n",
      'src/plan/identity.ts':
        "import { readFileSync } from 'node:fs'\nimport { readFile } from 'node:fs/promises'\nexport { readFile, readFileSync }\n",
      // Not what it imports, but what that imports in turn.
      'src/report/timings.ts': used('../phases.ts'),
      'src/phases.ts': used('github/runner.ts'),
    },
    violations: [
      'src/plan/identity.ts → fs',
      'src/plan/identity.ts → fs/promises',
      // This file breaks not-in-allowed, too.
      'src/plan/weights.ts → @aws-sdk/client-lambda',
      'src/report/outputs.ts → fs',
      'src/report/timings.ts → @actions/core',
    ],
  },
  'modes-know-nothing-of-each-other': {
    files: {
      'src/modes/publish-layer.ts':
        "import type { Result } from './deploy-result.ts'\nexport type Marks = Result\n",
      'src/modes/smoke-test.ts': "import './deploy.ts'\n",
    },
    violations: [
      'src/modes/publish-layer.ts → src/modes/deploy-result.ts',
      'src/modes/smoke-test.ts → src/modes/deploy.ts',
    ],
  },
  'the-action-stands-alone': {
    files: {
      'src/aws/endpoint.ts': "import '../../local-aws/ports.ts'\n",
      'local-aws/ports.ts': 'export const port = 1\n',
    },
    violations: ['src/aws/endpoint.ts → local-aws/ports.ts'],
  },
  'only-declared-dependencies': {
    files: { 'src/aws/random.ts': "import fc from 'fast-check'\nexport { fc }\n" },
    violations: ['src/aws/random.ts → fast-check'],
  },
  'everything-resolves': {
    files: { 'src/aws/lost.ts': "import './nowhere.ts'\n" },
    violations: ['src/aws/lost.ts → ./nowhere.ts'],
  },
  'no-cycles': {
    files: {
      'src/aws/hen.ts': "import type { Egg } from './egg.ts'\nexport type Hen = Egg\n",
      'src/aws/egg.ts': "import type { Hen } from './hen.ts'\nexport type Egg = Hen\n",
    },
    violations: ['src/aws/egg.ts → src/aws/hen.ts'],
  },
  'no-cycles-of-folders': {
    files: {
      'src/aws/client/client.ts': used('../errors/errors.ts'),
      'src/aws/client/patience.ts': 'export const patience = 1\n',
      'src/aws/errors/errors.ts': 'export const errors = 1\n',
      'src/aws/errors/silence.ts': used('../client/patience.ts'),
    },
    violations: ['src/aws/client → src/aws/errors', 'src/aws/errors → src/aws/client'],
  },
  'no-orphans': {
    files: { 'src/aws/forgotten.ts': 'export const forgotten = 1\n' },
    violations: ['src/aws/forgotten.ts → src/aws/forgotten.ts'],
  },
  'no-grab-bags': {
    files: {
      'src/aws/calls.ts':
        "import '../aws/string-utils.ts'\nimport '../aws/common/names.ts'\nimport './alias-manager.ts'\n",
      'src/aws/string-utils.ts': '',
      'src/aws/alias-manager.ts': '',
      'src/aws/common/names.ts': '',
    },
    violations: [
      'src/aws/calls.ts → src/aws/alias-manager.ts',
      'src/aws/calls.ts → src/aws/common/names.ts',
      'src/aws/calls.ts → src/aws/string-utils.ts',
    ],
  },
}

test('a source tree in which everything is where it belongs breaks no rule', () => {
  expect(violationsIn(clean)).toEqual([])
})

test('every rule is one that is seen to fail here', async () => {
  const { default: configuration } = (await import(join(repository, '.dependency-cruiser.mjs'))) as {
    default: IConfiguration
  }
  const rules = ['not-in-allowed', ...(configuration.forbidden ?? []).map(({ name }) => name)]
  expect(Object.keys(breaches).sort()).toEqual(rules.sort())
})

describe('a source tree with breaches', () => {
  let found: string[] = []

  beforeAll(() => {
    const files = Object.values(breaches).map((breach) => breach.files)
    found = violationsIn(Object.assign({ ...clean }, ...files))
  })

  test.each(Object.entries(breaches))('breaks %s', (rule, { violations }) => {
    const ofThisRule = found.filter((violation) => violation.startsWith(`${rule}: `)).sort()
    expect(ofThisRule).toEqual(violations.map((violation) => `${rule}: ${violation}`))
  })

  test('breaks each rule where it should and nowhere else', () => {
    const expected = Object.values(breaches).flatMap(({ violations }) => violations)
    expect(found).toHaveLength(expected.length)
  })
})
