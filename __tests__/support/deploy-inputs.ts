import type { DeployInputs } from '../../src/model/wanted.ts'

/** Inputs of the mode deploy as a workflow that writes only what is needed would give them. */
export function deployInputs(overrides: Partial<DeployInputs> = {}): DeployInputs {
  return {
    mode: 'deploy',
    region: 'eu-west-1',
    dryRun: false,
    waitTimeout: 600,
    functionName: 'Restart-Lambda-Staging',
    alias: 'live',
    code: { kind: 'none' },
    configuration: {},
    autoRollback: true,
    restoreLatest: true,
    ...overrides,
  }
}
