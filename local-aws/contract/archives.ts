import AdmZip from 'adm-zip'

/** What the functions of the contract do is in their event. */
const HANDLER = `import json
import os
import time


def handler(event, context):
    if "DurableExecutionArn" in event:
        return executed(event, context)
    if "body" in event and "requestContext" in event:
        event = json.loads(event["body"])
    if "raise" in event:
        raise KeyError(event["raise"])
    if "exit" in event:
        os._exit(event["exit"])
    if "sleep" in event:
        time.sleep(event["sleep"])
    if "large" in event:
        return "x" * event["large"]
    if "print" in event:
        print(event["print"])
    if "return" in event:
        return event["return"]
    if "tell" in event:
        return {"version": context.function_version, "arn": context.invoked_function_arn}
    return None


def executed(event, context):
    started = event["InitialExecutionState"]["Operations"][0]
    result = handler(json.loads(started["ExecutionDetails"]["InputPayload"]), context)
    return {"Status": "SUCCEEDED", "Result": json.dumps(result)}
`

function archive(name: string, content: Buffer): Buffer {
  const zip = new AdmZip()
  zip.addFile(name, content)
  return zip.toBuffer()
}

/**
 * An archive with the only entry of another one so many times, under names that end in other numbers: it unzips to far more
 * than it takes to make.
 */
function manyTimes(zip: Buffer, count: number): Buffer {
  // The end of the central directory has 22 bytes, and says where the directory begins (APPNOTE.TXT of PKWARE, 4.3.16).
  const end = Buffer.from(zip.subarray(-22))
  const start = end.readUInt32LE(16)
  const [file, entry] = [zip.subarray(0, start), zip.subarray(start, -22)]
  const numbered = (part: Buffer, index: number) => {
    const copy = Buffer.from(part)
    copy.write(`zeros-${String(index).padStart(2, '0')}`, copy.indexOf('zeros-00'))
    return copy
  }
  const files = Array.from({ length: count }, (_, index) => numbered(file, index))
  const entries = files.map((_, index) => {
    const copy = numbered(entry, index)
    copy.writeUInt32LE(index * file.length, 42)
    return copy
  })
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(count * entry.length, 12)
  end.writeUInt32LE(count * file.length, 16)
  return Buffer.concat([...files, ...entries, end])
}

/** What the placeholders stand for that are the same on every target: archives and times. */
export function sameEverywhere() {
  const now = new Date()
  return {
    now,
    earlier: new Date(now.getTime() - 3_600_000),
    zip: archive('main.py', Buffer.from(HANDLER)),
    zip2: archive('main.py', Buffer.from(`${HANDLER}\n# Another one.\n`)),
    noZip: Buffer.from('no archive'),
    bomb: manyTimes(archive('zeros-00', Buffer.alloc(16_777_216)), 16),
  }
}
