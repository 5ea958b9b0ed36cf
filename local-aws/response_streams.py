"""Gives functions of Node.js `awslambda`, with which they stream their answers.

ministack knows the answers of a function as values only. What a function has streamed rides in one member of an object,
which is taken out again before anybody sees it. It is whole by then: chunks do not arrive while the function runs.
"""

import base64
import json

#: The member that has what a function has streamed, in base64.
STREAMED = "_localAwsStreamed"

# Runs in the process of a function, before its code is loaded. As the runtime's own (Lambda developer guide, "Writing
# response streaming-enabled Lambda functions"): metadata come first, as JSON, and eight null bytes end them.
SCRIPT = """
globalThis.awslambda = (() => {
  const { Writable } = require('node:stream')
  class ResponseStream extends Writable {
    constructor() { super(); this.chunks = [] }
    setContentType() {}
    _write(chunk, encoding, done) {
      this.chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk, encoding))
      done()
    }
  }
  const streamifyResponse = (handler) => async (event, context) => {
    const stream = new ResponseStream()
    const finished = new Promise((resolve, reject) => stream.once('finish', resolve).once('error', reject))
    await handler(event, stream, context)
    await finished
    return { __MEMBER__: Buffer.concat(stream.chunks).toString('base64') }
  }
  const HttpResponseStream = {
    from(stream, metadata) {
      stream.write(Buffer.concat([Buffer.from(JSON.stringify(metadata)), Buffer.alloc(8)]))
      return stream
    },
  }
  return { streamifyResponse, HttpResponseStream }
})()
"""


def mend(lambda_svc, lambda_runtime) -> None:
    script = SCRIPT.replace("__MEMBER__", STREAMED)
    lambda_runtime._NODEJS_WORKER_SCRIPT = script + lambda_runtime._NODEJS_WORKER_SCRIPT
    execute = lambda_svc._execute_function_with_config_scope

    def execute_streamed(func, event):
        result = execute(func, event)
        streamed = streamed_in(result.get("body"))
        return result if streamed is None else {**result, "body": streamed}

    # Function URLs only: what is invoked by its name is taken out by the front.
    lambda_svc._execute_function_with_config_scope = execute_streamed


def streamed_in(body: object) -> bytes | None:
    """What a function has streamed; nothing if it returned an answer of its own."""
    if isinstance(body, (str, bytes)):
        try:
            body = json.loads(body)
        except ValueError:
            return None
    if not isinstance(body, dict) or set(body) != {STREAMED}:
        return None
    return base64.b64decode(body[STREAMED])
