import type { Worlds } from '../run-case.ts'
import { create, created, on, published, READY, settled } from './steps.ts'

/** What cases share that change nothing of it. */
export const WORLDS: Worlds = {
  /** A function without versions. */
  function: created({ Description: 'd0' }),
  /** Versions 1 and 2, and the alias `live` on version 1. */
  release: [
    create({ Description: 'd1' }),
    READY,
    on('PublishVersion', { Description: 'v1' }),
    settled('1'),
    ...published('2', 'd2'),
    on('CreateAlias', { Name: 'live', FunctionVersion: '1', Description: 'custom' }),
  ],
  /** Versions 1 and 2, the alias `live` on version 1, and an application of CodeDeploy. */
  deployment: [
    create({ Description: 'd1' }),
    READY,
    on('PublishVersion', { Description: 'v1' }),
    settled('1'),
    ...published('2', 'd2'),
    on('CreateAlias', { Name: 'live', FunctionVersion: '1' }),
    {
      call: 'codedeploy:CreateApplication',
      input: { applicationName: '{fn}-app', computePlatform: 'Lambda' },
    },
  ],
  /** A function to invoke, with version 1 and the alias `live` on it. */
  invoked: [
    create({ Timeout: 1 }),
    READY,
    on('PublishVersion'),
    settled('1'),
    on('CreateAlias', { Name: 'live', FunctionVersion: '1' }),
  ],
  /** A function, and versions 1 and 2 of a layer. */
  layer: [
    ...created(),
    ...['d', ''].map((Description) => ({
      call: 'PublishLayerVersion',
      input: { LayerName: '{layer}', Description, Content: { ZipFile: '{zip}' } },
    })),
  ],
}
