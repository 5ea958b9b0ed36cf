/** How CloudWatch keeps time; both can be changed while it runs. */
export interface MetricsTiming {
  /** How long its minute lasts, in milliseconds; 60,000 by default. Periods are so many of these minutes. */
  minuteMs: number
  /** Milliseconds from the end of a minute until its data can be read; as long as a minute by default. */
  delayMs: number
}

/** A metric: its namespace, its name, and exactly these dimensions. */
export interface Metric {
  readonly namespace: string
  readonly name: string
  readonly dimensions: Readonly<Record<string, string>>
}

/** What was added to a metric. */
interface Datum {
  /** The start of the minute that it counts for, in milliseconds since 1970. */
  readonly minute: number
  /** The end of the minute in which it was sent. */
  readonly sent: number
  value: number
}

/** The sum of a metric in one period. */
export interface Datapoint {
  /** The start of the period, in milliseconds since 1970. */
  readonly start: number
  readonly sum: number
}

/** All metrics of the account. They are sent once a minute, and only what is not zero. */
export class Metrics {
  readonly timing: MetricsTiming
  readonly #data = new Map<string, Datum[]>()

  constructor(timing: MetricsTiming) {
    this.timing = timing
  }

  /**
   * Counts something.
   * @param at the moment that it counts for, and when it is known; milliseconds since 1970
   */
  count(metric: Metric, at: { readonly started: number; readonly ended: number }): void {
    const key = keyOf(metric)
    const minute = this.startOfMinute(at.started)
    const sent = this.startOfMinute(at.ended) + this.timing.minuteMs
    const data = this.#data.get(key) ?? []
    this.#data.set(key, data)
    const known = data.findLast((datum) => datum.minute === minute && datum.sent === sent)
    if (known === undefined) data.push({ minute, sent, value: 1 })
    else known.value += 1
  }

  /**
   * The sums of a metric that can be read at a moment, by period, in order; periods without data are absent.
   * @param minutes the length of a period in minutes
   */
  read(metric: Metric, { from, to, now, minutes }: Reading): Datapoint[] {
    const { delayMs, minuteMs } = this.timing
    const period = minutes * minuteMs
    const sums = new Map<number, number>()
    for (const { minute, sent, value } of this.#data.get(keyOf(metric)) ?? []) {
      if (sent + delayMs > now || minute < from || minute >= to) continue
      const start = Math.floor(minute / period) * period
      sums.set(start, (sums.get(start) ?? 0) + value)
    }
    return Array.from(sums, ([start, sum]) => ({ start, sum })).sort(
      (left, right) => left.start - right.start,
    )
  }

  startOfMinute(time: number): number {
    return Math.floor(time / this.timing.minuteMs) * this.timing.minuteMs
  }
}

interface Reading {
  /** Inclusive, in milliseconds since 1970. */
  readonly from: number
  /** Exclusive. */
  readonly to: number
  readonly now: number
  readonly minutes: number
}

function keyOf({ namespace, name, dimensions }: Metric): string {
  return JSON.stringify([namespace, name, Object.entries(dimensions).sort()])
}
