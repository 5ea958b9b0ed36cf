import { describe, expect, test } from '@jest/globals'
import { redactionOf } from '../../src/redaction.ts'
import { stackTraceOf } from '../../src/smoke-test/stack-trace.ts'

const trace = (payload: unknown, log: string[] = [], secrets: string[] = []) =>
  stackTraceOf(payload, log, redactionOf(secrets))

// The forms are those of AWS's runtimes (recordings of LocalStack's tests).
describe('the stack trace', () => {
  test('of Python is told with its sources, the innermost frame last', () => {
    const stackTrace = [
      '  File "/var/task/main.py", line 7, in handler\n    return orders[event["id"]]\n',
      '  File "/var/task/orders.py", line 3, in __getitem__\n    raise KeyError(id)\n',
    ]
    expect(trace({ errorType: 'KeyError', errorMessage: "'id'", requestId: 'r', stackTrace })).toEqual([
      '  File "/var/task/main.py", line 7, in handler',
      '    return orders[event["id"]]',
      '  File "/var/task/orders.py", line 3, in __getitem__',
      '    raise KeyError(id)',
    ])
  })

  test('of Node leaves out the message and the frames of the runtime', () => {
    const lines = [
      'Error: no',
      '    at read (/var/task/orders.js:3:9)',
      '    at Runtime.handler (file:///var/task/index.mjs:1:9)',
      '    at Runtime.handleOnceNonStreaming (file:///var/runtime/index.mjs:1173:29)',
      '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)',
    ]
    expect(trace({ errorType: 'Error', errorMessage: 'no', trace: lines })).toEqual(lines.slice(1, 3))
  })

  test('of Java and Ruby is a list of frames', () => {
    expect(
      trace({ errorType: 'java.lang.RuntimeException', stackTrace: ['shop.Handler.run(Handler.java:9)'] }),
    ).toEqual(['shop.Handler.run(Handler.java:9)'])
    expect(
      trace({ errorType: 'Function<RuntimeError>', stackTrace: ["/var/task/main.rb:2:in `handler'"] }),
    ).toEqual(["/var/task/main.rb:2:in `handler'"])
  })

  test.each([
    { errorType: 'errorString', errorMessage: 'no' },
    { errorType: 'Sandbox.Timedout', errorMessage: 'RequestId: r Error: Task timed out after 1.00 seconds' },
    { errorType: 'Runtime.ImportModuleError', errorMessage: 'no', requestId: '', stackTrace: [] },
    { stackTrace: 'text', trace: { a: 1 } },
    { stackTrace: [1, null] },
    'text',
    null,
    undefined,
  ])('of %j is empty', (payload) => {
    expect(trace(payload)).toEqual([])
  })

  test('is left out where the log shows it', () => {
    const stackTrace = ['  File "/var/task/main.py", line 7, in handler\n    raise KeyError("id")\n']
    const log = [
      '[ERROR] KeyError: id',
      'Traceback (most recent call last):',
      '\u00a0\u00a0File "/var/task/main.py", line 7, in handler',
      '\u00a0\u00a0\u00a0\u00a0raise KeyError("id")',
    ]
    expect(trace({ stackTrace }, log)).toEqual([])
    expect(trace({ stackTrace }, log.slice(0, 3))).toHaveLength(2)
  })

  test('is cut to ten lines at the end that says where it failed, and to the length of a line', () => {
    const frames = Array.from(
      { length: 30 },
      (_, index) => `  File "/var/task/f${index}.py", line 1, in f\n    g()\n`,
    )
    expect(trace({ stackTrace: frames })).toHaveLength(10)
    expect(trace({ stackTrace: frames }).at(-2)).toContain('f29.py')
    const node = Array.from({ length: 30 }, (_, index) => `    at f${index} (/var/task/index.js:1:1)`)
    expect(trace({ trace: node }).at(0)).toContain('f0')
    expect(trace({ stackTrace: [`a${'b'.repeat(1000)}`] })[0]).toHaveLength(301)
  })

  test('shows no secret', () => {
    const stackTrace = ['  File "/var/task/main.py", line 7, in handler\n    connect("hunter2-hunter2")\n']
    expect(trace({ stackTrace }, [], ['hunter2-hunter2']).join()).not.toContain('hunter2')
  })
})
