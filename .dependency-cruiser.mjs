/**
 * The walls of the house: which folder of src/ may import what. `npm run deps` checks them, and
 * __tests__/house/dependency-rules.test.ts sees each one fail.
 */

/** What only computes: plain data in, plain data out. */
const pure = '^src/(inputs|model|plan|report|release/plan|release/history|smoke/expectations)(/|[^/]*\\.ts$)'
/** An import that is gone when the code runs. */
const typesOnly = ['type-only', 'pre-compilation-only']
const sdk = '(^|/)@(aws-sdk|smithy|aws-crypto)/'
const actions = '(^|/)@actions/'
const outsideOfTheAction = '^(__tests__|local-aws|demo|bench|scripts|examples|infra|dist|build)/'
/** A name, or a part of one, that says nothing about the subject of a file or folder. */
const grabBag = '^src.*[/.-](utils?|helpers?|common|misc|managers?)[/.-]'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'actions-packages-in-github-only',
      comment: 'Only src/github talks to the runner; everything else is given its interface.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/github/' },
      to: { path: actions },
    },
    {
      name: 'sdk-in-aws-only',
      comment: 'Only src/aws loads the AWS SDK or names its types; everything else has src/model.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/aws/' },
      to: { path: sdk },
    },
    {
      name: 'pure-code-calls-nothing',
      comment:
        'Reading inputs, planning, history, expectations and rendering call neither AWS nor the runner.',
      severity: 'error',
      from: { path: pure },
      to: { path: '^src/(aws|github|modes|release/apply)', dependencyTypesNot: typesOnly },
    },
    {
      name: 'plans-and-reports-touch-no-machine',
      comment: 'What is decided or rendered depends on its arguments alone: no files, processes or sockets.',
      severity: 'error',
      from: { path: pure, pathNot: '^src/inputs/' },
      to: {
        path: '^(node:)?(fs|child_process|http|https|http2|net|dns|os|process|worker_threads)(/promises)?$',
      },
    },
    {
      name: 'modes-know-nothing-of-each-other',
      comment: 'What two modes share belongs in the folder of its subject.',
      severity: 'error',
      from: { path: '^src/modes/(deploy|promotion|publish-layer|rollback|smoke-test)' },
      to: { path: '^src/modes/', pathNot: '^src/modes/$1[-./]' },
    },
    {
      name: 'modes-are-called-by-run-only',
      comment: 'A mode is a whole story; nothing but run.ts tells it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(run\\.ts$|modes/)' },
      to: { path: '^src/modes/', dependencyTypesNot: typesOnly },
    },
    {
      name: 'run-is-called-by-main-only',
      comment: 'run.ts is the top of the house.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main\\.ts$' },
      to: { path: '^src/run\\.ts$' },
    },
    {
      name: 'nothing-imports-index',
      comment:
        'main.ts starts the action when it is imported: index.ts does, and the post step through that when something is left.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(index|post)\\.ts$' },
      to: { path: '^src/(index|main)\\.ts$' },
    },
    {
      name: 'the-action-stands-alone',
      comment: 'Tests, the local AWS, demo, benchmarks and scripts use src/, never the other way round.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: outsideOfTheAction },
    },
    {
      name: 'only-declared-dependencies',
      comment: 'What the bundle holds is listed under dependencies in package.json.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional'],
        dependencyTypesNot: typesOnly,
      },
    },
    {
      name: 'everything-resolves',
      comment: 'The imported file or package does not exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'Data flows one way. Types count: files that need each other are one subject.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing uses this file: delete it.',
      severity: 'error',
      from: { orphan: true, pathNot: '^src/(index|post)\\.ts$' },
      to: {},
    },
    {
      name: 'no-grab-bags',
      comment: 'Name a file after its one subject, in the words of AWS or GitHub.',
      severity: 'error',
      from: {},
      to: { path: grabBag },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
}
