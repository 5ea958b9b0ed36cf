import { describe, expect, test } from '@jest/globals'
import { nativeModuleWarnings } from '../../../src/package/layer/native-modules.ts'

const intel = 'python/fast/_core.cpython-313-x86_64-linux-gnu.so'
const arm = 'python/fast/_core.cpython-313-aarch64-linux-gnu.so'
const mac = 'python/fast/_core.cpython-313-darwin.so'
const windows = 'python/fast/_core.cp313-win_amd64.pyd'
const older = 'python/fast/_core.cpython-311-x86_64-linux-gnu.so'

describe('Compiled modules of Python', () => {
  test('for what the layer is for are fine, also beside others', () => {
    expect(nativeModuleWarnings([intel], ['python3.13'], ['x86_64'])).toEqual([])
    expect(nativeModuleWarnings([intel, older, mac], ['python3.13', 'python3.11'], ['x86_64'])).toEqual([])
    expect(nativeModuleWarnings([intel, arm], ['python3.13'], ['x86_64', 'arm64'])).toEqual([])
  })

  test('for Linux are fine in a layer that names no runtime', () => {
    expect(nativeModuleWarnings([intel], [], [])).toEqual([])
    expect(nativeModuleWarnings([intel, older], [], ['x86_64'])).toEqual([])
  })

  test.each([
    ['another version of Python', older, ['python3.13'], ['x86_64'], 'not for Python 3.13 Linux on x86_64'],
    ['another processor', intel, ['python3.13'], ['arm64'], 'not for Python 3.13 Linux on arm64'],
    ['macOS', mac, ['python3.13'], [], 'not for Python 3.13 Linux'],
    ['macOS, in a layer for anything', mac, [], [], 'not for Linux'],
    ['Windows', windows, ['python3.13'], ['x86_64'], 'not for Python 3.13 Linux on x86_64'],
  ] as const)('for %s are a warning', (_, file, runtimes, architectures, text) => {
    const warnings = nativeModuleWarnings([file], runtimes, architectures)
    expect(warnings).toEqual([expect.stringContaining(text)])
    expect(warnings[0]).toContain(file)
  })

  test('for one of two runtimes are a warning about the other', () => {
    const warnings = nativeModuleWarnings([intel], ['python3.13', 'python3.12'], ['x86_64'])
    expect(warnings).toEqual([expect.stringContaining('not for Python 3.12 Linux on x86_64')])
  })

  test('that do not say what they are for are not looked at', () => {
    const files = [
      'python/fast/_core.abi3.so',
      'python/fast.libs/libgomp.so.1',
      'python/tiny.py',
      'lib/libtiny.so',
    ]
    expect(nativeModuleWarnings(files, ['python3.13'], ['arm64'])).toEqual([])
  })
})
