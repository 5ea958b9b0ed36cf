import { readFileSync } from 'node:fs'
import Sequencer from '@jest/test-sequencer'

/** Test files that take longest, the slowest first; `npm run slowest` writes it. */
const slowest = JSON.parse(readFileSync(new URL('__tests__/slowest.json', import.meta.url), 'utf8'))

/**
 * Starts the slow files first, so that no worker is left alone with one in the end: sizes, by which Jest goes in a fresh
 * clone, say nothing about that. Shards get every nth of this order, so that each has its share of the slow ones.
 */
export default class SlowestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path, context }) => {
      const place = slowest.indexOf(path.slice(context.config.rootDir.length + 1).replaceAll('\\', '/'))
      return place < 0 ? slowest.length : place
    }
    return [...tests].sort((one, other) => rank(one) - rank(other) || one.path.localeCompare(other.path))
  }

  shard(tests, { shardIndex, shardCount }) {
    return this.sort(tests).filter((_, index) => index % shardCount === shardIndex - 1)
  }
}
