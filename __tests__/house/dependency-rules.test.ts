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

/** A small house in which everything is where it belongs. */
const clean: Tree = {
  'src/index.ts': used('main.ts'),
  'src/main.ts': used('run.ts'),
  'src/run.ts': used('modes/deploy.ts', 'modes/rollback/rollback.ts', 'github/runner.ts'),
  'src/failure.ts': 'export class Failure extends Error {}\n',
  'src/inputs/deploy-inputs.ts':
    "import { readFileSync } from 'node:fs'\nimport { Failure } from '../failure.ts'\nimport type { Runner } from '../github/runner.ts'\nexport type Inputs = [Failure, Runner, typeof readFileSync]\n",
  'src/github/runner.ts': "import { info } from '@actions/core'\nexport type Runner = typeof info\n",
  'src/aws/alias.ts':
    "import { GetAliasCommand } from '@aws-sdk/client-lambda'\nexport const alias = () => import('@aws-sdk/client-lambda').then(() => GetAliasCommand)\n",
  'src/release/plan/plan-release.ts':
    "import { createHash } from 'node:crypto'\nimport type { Alias } from '../../aws/alias.ts'\nexport type Plan = [Alias, typeof createHash]\n",
  'src/release/apply/apply-plan.ts': "import { alias } from '../../aws/alias.ts'\nexport { alias }\n",
  'src/modes/deploy.ts': used(
    '../release/plan/plan-release.ts',
    '../release/apply/apply-plan.ts',
    '../inputs/deploy-inputs.ts',
    'deploy-outcome.ts',
  ),
  'src/modes/deploy-outcome.ts': '',
  'src/modes/rollback/rollback.ts': "import './marks.ts'\n",
  'src/modes/rollback/marks.ts': "import { Failure } from '../../failure.ts'\nexport { Failure }\n",
}

/** For each rule: files that break it, and every violation that they are. */
const breaches: Readonly<Record<string, { readonly files: Tree; readonly violations: readonly string[] }>> = {
  'actions-packages-in-github-only': {
    files: {
      'src/report/summary.ts': "import type { Summary } from '@actions/core'\nexport type Table = Summary\n",
      'src/aws/session.ts': "import { info } from '@actions/core'\nexport { info }\n",
    },
    violations: ['src/aws/session.ts → @actions/core', 'src/report/summary.ts → @actions/core'],
  },
  'sdk-in-aws-only': {
    files: {
      'src/release/history/versions.ts':
        "import { paginateListVersionsByFunction } from '@aws-sdk/client-lambda'\nexport { paginateListVersionsByFunction }\n",
      'src/package/upload.ts': "export const sdk = () => import('@aws-sdk/client-lambda')\n",
      'src/plan/weights.ts':
        "import type { AliasConfiguration } from '@aws-sdk/client-lambda'\nexport type Weights = AliasConfiguration\n",
      'src/smoke/invoke.ts':
        "import { type InvokeCommandInput, InvokeCommand } from '@aws-sdk/client-lambda'\nexport { type InvokeCommandInput, InvokeCommand }\n",
    },
    violations: [
      'src/package/upload.ts → @aws-sdk/client-lambda',
      'src/plan/weights.ts → @aws-sdk/client-lambda',
      'src/release/history/versions.ts → @aws-sdk/client-lambda',
      'src/smoke/invoke.ts → @aws-sdk/client-lambda',
    ],
  },
  'pure-code-calls-nothing': {
    files: {
      'src/release/plan/weights.ts': "import { alias } from '../../aws/alias.ts'\nexport { alias }\n",
      'src/inputs/rollback-inputs.ts': "import '../github/runner.ts'\n",
      'src/smoke/expectations.ts': "import '../aws/alias.ts'\n",
    },
    violations: [
      'src/inputs/rollback-inputs.ts → src/github/runner.ts',
      'src/release/plan/weights.ts → src/aws/alias.ts',
      'src/smoke/expectations.ts → src/aws/alias.ts',
    ],
  },
  'plans-and-reports-touch-no-machine': {
    files: {
      'src/report/outputs.ts': "import { appendFileSync } from 'node:fs'\nexport { appendFileSync }\n",
      'src/release/plan/identity.ts': "import { readFile } from 'node:fs/promises'\nexport { readFile }\n",
    },
    violations: ['src/release/plan/identity.ts → fs/promises', 'src/report/outputs.ts → fs'],
  },
  'modes-know-nothing-of-each-other': {
    files: {
      'src/modes/publish-layer.ts':
        "import type { marks } from './rollback/marks.ts'\nexport type Marks = marks\n",
      'src/modes/smoke-test.ts': "import './deploy.ts'\n",
    },
    violations: [
      'src/modes/publish-layer.ts → src/modes/rollback/marks.ts',
      'src/modes/smoke-test.ts → src/modes/deploy.ts',
    ],
  },
  'modes-are-called-by-run-only': {
    files: { 'src/release/chain.ts': "import '../modes/deploy.ts'\n" },
    violations: ['src/release/chain.ts → src/modes/deploy.ts'],
  },
  'run-is-called-by-main-only': {
    files: { 'src/post.ts': "import './run.ts'\n" },
    violations: ['src/post.ts → src/run.ts'],
  },
  'nothing-imports-index': {
    files: { 'src/again.ts': "import './index.ts'\nimport './main.ts'\n" },
    violations: ['src/again.ts → src/index.ts', 'src/again.ts → src/main.ts'],
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
  'no-orphans': {
    files: { 'src/aws/forgotten.ts': 'export const forgotten = 1\n' },
    violations: ['src/aws/forgotten.ts → src/aws/forgotten.ts'],
  },
  'no-grab-bags': {
    files: {
      'src/aws/calls.ts':
        "import '../aws/string-utils.ts'\nimport '../common/names.ts'\nimport './alias-manager.ts'\n",
      'src/aws/string-utils.ts': '',
      'src/aws/alias-manager.ts': '',
      'src/common/names.ts': '',
    },
    violations: [
      'src/aws/calls.ts → src/aws/alias-manager.ts',
      'src/aws/calls.ts → src/aws/string-utils.ts',
      'src/aws/calls.ts → src/common/names.ts',
    ],
  },
}

test('a house in which everything is where it belongs breaks no rule', () => {
  expect(violationsIn(clean)).toEqual([])
})

test('every rule is one that is seen to fail here', async () => {
  const { default: configuration } = (await import(join(repository, '.dependency-cruiser.mjs'))) as {
    default: IConfiguration
  }
  const rules = configuration.forbidden?.map(({ name }) => name)
  expect(Object.keys(breaches).sort()).toEqual(rules?.sort())
})

describe('a house with breaches', () => {
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
