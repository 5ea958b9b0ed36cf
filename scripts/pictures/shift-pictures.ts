/**
 * Makes the pictures of traffic shifts in docs/images: releases a function on the local AWS twice by a traffic shift while
 * it is called all the time, and draws what the two runs recorded. The first release is as good as the version before, the
 * second one is worse. A minute lasts four seconds. It takes about a minute.
 */
import { keepCalling } from '../../local-aws/keep-calling.ts'
import { shiftChartSvg } from './shift-chart-svg.ts'
import { openStudio } from './studio.ts'
import { writePictures } from './write-pictures.ts'

const studio = await openStudio(4000)

/** An app of which a part of the calls fails. */
const appOf = (tag: string, failing: number) =>
  `import random\n\n\ndef handler(event, context):\n    if random.random() < ${failing}:\n        raise RuntimeError("the database does not answer")\n    return {"release": "${tag}"}\n`

try {
  await studio.release({ app: appOf('v1.0.0', 0.02) })
  const call = { FunctionName: 'orders-api', Qualifier: 'live' }
  const stopCalling = keepCalling(studio.client, call, { count: 4, pauseMs: 25 })
  const given = { 'traffic-shift': '10% 3m, 50% 3m' }
  const { shift: kept } = await studio.release({ app: appOf('v1.0.1', 0.02), given })
  const { shift: undone } = await studio.release({ app: appOf('v1.0.2', 0.2), given })
  await stopCalling()
  if (!kept?.isComplete || kept.isUndone || !undone?.isUndone)
    throw new Error('The first shift should have been kept, and the second one undone.')
  await writePictures('traffic-shift', (theme) => shiftChartSvg([kept, undone], theme))
} finally {
  await studio.close()
}
