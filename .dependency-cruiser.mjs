/**
 * The architecture rules: which folder of src/ may import what. `npm run deps` checks them, and
 * __tests__/repository/dependency-rules.test.ts sees each one fail.
 */

/** What everything may use. */
const BASE = [
  ...['failure.ts', 'redaction.ts', 'cancellation.ts', 'group-by.ts', 'is-object.ts', 'own-member.ts'],
  ...['text', 'without-undefined.ts'],
]

/** The folders and files of src/, and what each may import beside itself and BASE: arrows point downwards only. */
const ARROWS = {
  'index.ts': ['main.ts'],
  'post.ts': ['index.ts'],
  'main.ts': ['run.ts', 'post-step.ts', 'post-step-state.ts', 'github'],
  'run.ts': ['modes', 'report', 'inputs', 'model', 'session.ts', 'phases.ts', 'comment-on-run.ts', 'github'],
  'post-step.ts': [
    'apply',
    'inputs',
    'model',
    'session.ts',
    'phases.ts',
    'post-step-state.ts',
    'post-step-claim.ts',
    'github',
  ],
  'comment-on-run.ts': ['report', 'model', 'github'],
  modes: ['apply', 'read', 'plan', 'smoke-test', 'report', 'model', 'session.ts', 'phases.ts'],
  'session.ts': [
    'aws',
    'package',
    'model',
    'phases.ts',
    'post-step-state.ts',
    'post-step-claim.ts',
    'github',
  ],
  'post-step-state.ts': ['model', 'post-step-claim.ts', 'github'],
  apply: ['plan', 'smoke-test', 'aws', 'package', 'model', 'phases.ts'],
  read: ['plan', 'aws', 'package', 'model'],
  report: ['plan', 'model', 'phases.ts'],
  'smoke-test': ['aws', 'model'],
  plan: ['model'],
  aws: ['model'],
  package: ['processes', 'model', 'misplaced.ts'],
  inputs: ['model', 'misplaced.ts'],
  'misplaced.ts': ['model'],
  'phases.ts': ['github'],
  github: ['processes'],
  processes: [],
  model: [],
  'cancellation.ts': [],
  'redaction.ts': ['redaction'],
  redaction: [],
  'failure.ts': [],
  'group-by.ts': [],
  'is-object.ts': [],
  'own-member.ts': [],
  text: [],
  'without-undefined.ts': [],
}

/** A regular expression for paths of some of them. */
const inSrc = (names) =>
  `^src/(${names.map((name) => (name.endsWith('.ts') ? `${name.slice(0, -3)}\\.ts$` : `${name}/`)).join('|')})`

/** What only computes: plain data in, plain data out. */
const pure = '^src/(model|plan|report)/'
/** An import that is gone when the code runs. */
const typesOnly = ['type-only', 'pre-compilation-only']
const sdk = '(^|/)@(aws-sdk|smithy|aws-crypto)/'
const actions = '(^|/)@actions/'
const machine =
  '^(node:)?(fs|child_process|http|https|http2|net|tls|dns|os|process|worker_threads)(/promises)?$'
const outsideOfTheAction = '^(__tests__|local-aws|demo|bench|scripts|examples|infra|dist|build)/'
/** A name, or a part of one, that says nothing about the subject of a file or folder. */
const grabBag = '^src.*[/.-](utils?|helpers?|common|misc|managers?)[/.-]'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  allowedSeverity: 'error',
  allowed: [
    // Packages and Node have rules of their own, and so has what does not resolve.
    { from: { path: '^src/' }, to: { pathNot: '^src/' } },
    ...Object.entries(ARROWS).map(([name, below]) => ({
      from: { path: inSrc([name]) },
      to: { path: inSrc([name, ...below, ...BASE]) },
    })),
  ],
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
      name: 'pure-code-reaches-nothing',
      comment:
        'The model, plans and reports depend on their arguments alone. Nothing that they import, at any distance, touches AWS, the runner or the machine.',
      severity: 'error',
      from: { path: pure },
      to: { path: `${sdk}|${actions}|${machine}`, reachable: true },
    },
    {
      name: 'modes-know-nothing-of-each-other',
      comment:
        'What modes share is release-workflow.ts and its types, or belongs in the folder of its subject.',
      severity: 'error',
      from: { path: '^src/modes/(deploy|promotion|publish-layer|rollback|smoke-test)' },
      to: { path: '^src/modes/', pathNot: '^src/modes/($1[-./]|release-(mode|workflow))' },
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
      name: 'no-cycles-of-folders',
      comment: 'Two folders that need each other are one, or a type has to move down.',
      severity: 'error',
      scope: 'folder',
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
