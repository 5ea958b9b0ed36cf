import type { Json } from '../answer.ts'
import { invalid, invalidToken, notKnown } from './errors.ts'
import type { Datapoint, Metric, Metrics } from './metrics.ts'

/** How many metrics one call reads, and how many data points it gives (CloudWatch API, GetMetricData). */
const MOST_QUERIES = 500
const MOST_DATAPOINTS = 100_800

interface Query {
  readonly id: string
  readonly label: string
  readonly metric: Metric
  readonly minutes: number
}

/** GetMetricData. Times are seconds since 1970, as the protocol has them. */
export function getMetricData(body: Json, metrics: Metrics, now: number): Json {
  const queries = queriesIn(body)
  const { StartTime, EndTime, ScanBy = 'TimestampDescending', MaxDatapoints = MOST_DATAPOINTS } = body
  const [start, end] = [Number(StartTime) * 1000, Number(EndTime) * 1000]
  if (start === end) throw invalid('The parameter StartTime must not equal parameter EndTime.')
  if (!(start < end)) throw invalid('The parameter EndTime must be greater than StartTime.')
  const span = { from: metrics.startOfMinute(start), to: end, now }
  const results = queries.map((query) => {
    const data = metrics.read(query.metric, { ...span, minutes: query.minutes })
    return { query, data: ScanBy === 'TimestampAscending' ? data : data.reverse() }
  })
  const offset = offsetIn(body['NextToken'])
  return paged(results, offset, Math.min(Number(MaxDatapoints), MOST_DATAPOINTS))
}

function queriesIn({ MetricDataQueries }: Json): Query[] {
  const given = (MetricDataQueries ?? []) as Json[]
  if (given.length === 0) throw invalid('The parameter MetricDataQueries is required.')
  if (given.length > MOST_QUERIES) throw invalid(`At most ${MOST_QUERIES} metrics can be read by one call.`)
  const queries = given.map(queryIn)
  if (new Set(queries.map(({ id }) => id)).size < queries.length)
    throw invalid('The values of Id in MetricDataQueries must be unique.')
  return queries
}

function queryIn({ Id, Label, MetricStat, Expression }: Json): Query {
  const id = String(Id)
  if (!/^[a-z][a-zA-Z0-9_]*$/.test(id)) throw invalid(`The value ${id} for parameter Id is invalid.`)
  if (Expression !== undefined) throw notKnown('Expression of GetMetricData')
  const { Metric, Period, Stat } = (MetricStat ?? {}) as Json
  if (Stat !== 'Sum') throw notKnown(`The statistic ${String(Stat)}`)
  const metric = metricIn((Metric ?? {}) as Json)
  return { id, label: String(Label ?? metric.name), metric, minutes: minutesIn(Period) }
}

/** A metric as requests name it. */
export function metricIn({ Namespace, MetricName, Dimensions = [] }: Json): Metric {
  const dimensions = (Dimensions as { readonly Name: string; readonly Value: string }[]).map(
    ({ Name, Value }) => [Name, Value] as const,
  )
  return {
    namespace: String(Namespace),
    name: String(MetricName),
    dimensions: Object.fromEntries(dimensions),
  }
}

/** A period in minutes: a minute is the least that Lambda's metrics have. */
export function minutesIn(period: unknown): number {
  const minutes = Number(period) / 60
  if (!Number.isInteger(minutes) || minutes < 1) throw invalid('Period must be a multiple of 60.')
  return minutes
}

interface Result {
  readonly query: Query
  readonly data: readonly Datapoint[]
}

/** Data points of all metrics one after the other, at most so many at once. */
function paged(results: readonly Result[], offset: number, most: number): Json {
  let [skipped, left] = [offset, most]
  const shown = results.map(({ query: { id, label }, data }) => {
    const begin = Math.min(skipped, data.length)
    const page = data.slice(begin, begin + left)
    skipped -= begin
    left -= page.length
    const isComplete = begin + page.length === data.length
    return {
      Id: id,
      Label: label,
      Timestamps: page.map(({ start }) => start / 1000),
      Values: page.map(({ sum }) => sum),
      StatusCode: isComplete ? 'Complete' : 'PartialData',
    }
  })
  const isLast = shown.every(({ StatusCode }) => StatusCode === 'Complete')
  return { MetricDataResults: shown, Messages: [], ...(isLast ? {} : { NextToken: tokenOf(offset + most) }) }
}

function tokenOf(offset: number): string {
  return Buffer.from(`offset ${offset}`).toString('base64')
}

function offsetIn(token: unknown): number {
  if (token === undefined) return 0
  const [, offset] = /^offset ([0-9]+)$/.exec(Buffer.from(String(token), 'base64').toString()) ?? []
  if (offset === undefined) throw invalidToken()
  return Number(offset)
}
