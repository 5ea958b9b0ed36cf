import { describe, expect, test } from '@jest/globals'
import { HeaderSample } from '../../../src/package/compiled/header-sample.ts'
import { openZipFile } from '../../../src/package/zip/file.ts'
import fc from '../../support/properties.ts'
import { packed, tree, zippedByPython } from '../trees.ts'
import { ARM64, elfOf, machO, portableExecutable, universalMachO } from './binaries.ts'

/** What is read of a file that passes by in pieces of this size. */
function readIn(content: Buffer, piece = 1_048_576) {
  const sample = new HeaderSample('a', content.length)
  for (let at = 0; at === 0 || at < content.length; at += piece) sample.add(content.subarray(at, at + piece))
  return sample.compiled()[0]
}

const glibc = { name: 'a', system: 'Linux', processors: ['x86_64'], library: 'glibc' }

describe('The header of a compiled file', () => {
  test.each([
    ['for Linux on Arm', elfOf({ machine: ARM64 }), { system: 'Linux', processors: ['arm64'] }],
    ['for FreeBSD', withByte(elfOf(), 7, 9), { system: 'BSD', processors: ['x86_64'] }],
    ['for macOS', machO(), { system: 'macOS', processors: ['arm64'] }],
    [
      'for both processors of macOS',
      universalMachO(0x01000007, 0x0100000c),
      { system: 'macOS', processors: ['x86_64', 'arm64'] },
    ],
    ['for Windows', portableExecutable(), { system: 'Windows', processors: ['x86_64'] }],
    ['for 32 bits', elfOf({ machine: 3 }), { system: 'Linux', processors: ['x86'] }],
  ])('says that it is %s', (_, content, expected) => {
    expect(readIn(content)).toEqual({ name: 'a', ...expected })
  })

  test.each([
    ['text', Buffer.from('print("MZ")')],
    ['nothing', Buffer.alloc(0)],
    ['a class of Java', Buffer.from('cafebabe00000041'.padEnd(200, '0'), 'hex')],
    ['an object file', elfOf({ type: 1 })],
    ['code of a graphics processor', elfOf({ machine: 190 })],
    ['a program of DOS', Buffer.from('MZ'.padEnd(200, ' '))],
  ])('is not in %s', (_, content) => {
    expect(readIn(content)).toBeUndefined()
  })

  test('names the newest glibc that is needed, in whichever order, and not what is optional', () => {
    const versions = ['GLIBC_2.2.5', 'GLIBC_2.38', 'GLIBC_2.14', 'GLIBC_2.40?', 'OTHER_9.9']
    expect(readIn(elfOf({ versions }))).toEqual({ ...glibc, glibc: 38 })
    expect(readIn(elfOf({ versions: ['GLIBC_2.17', 'GLIBC_ABI_DT_RELR'] }))).toEqual({ ...glibc, glibc: 36 })
  })

  test('tells musl by its loader and its name, and static programs by having neither', () => {
    const musl = { name: 'a', system: 'Linux', processors: ['x86_64'], library: 'musl' }
    expect(readIn(elfOf({ type: 2, interpreter: '/lib/ld-musl-x86_64.so.1' }))).toEqual(musl)
    expect(readIn(elfOf({ needed: ['libgcc_s.so.1', 'libc.musl-x86_64.so.1'] }))).toEqual(musl)
    expect(readIn(elfOf({ needed: ['libm.so.6', 'libc.so.6'] }))).toEqual(glibc)
    expect(readIn(elfOf({ type: 2 }))).toEqual({ name: 'a', system: 'Linux', processors: ['x86_64'] })
  })

  test('is read the same in pieces of any size, also where code of megabytes is between its parts', () => {
    const large = elfOf({ needed: ['libc.so.6'], versions: ['GLIBC_2.35'], code: 12_000_000 })
    fc.assert(
      fc.property(fc.integer({ min: 4096, max: 13_000_000 }), (piece) => {
        expect(readIn(large, piece)).toEqual({ ...glibc, glibc: 35 })
      }),
      { numRuns: 8 },
    )
  })

  test('that is cut off or damaged is no error', () => {
    const whole = elfOf({ needed: ['libc.so.6'], versions: ['GLIBC_2.35', 'GLIBC_2.34'] })
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(255), fc.nat(whole.length), (at, byte, end) => {
        readIn(withByte(whole, at, byte).subarray(0, end))
      }),
      { numRuns: 2000 },
    )
  })
})

test('A directory and its archive have the same compiled files', async () => {
  const directory = tree({
    'lib/large.so': elfOf({ versions: ['GLIBC_2.35'], code: 3_000_000 }),
    'a/small.node': elfOf({ machine: ARM64, versions: ['GLIBC_2.17'] }),
    'b.dylib': machO(),
    'c.py': 'pass',
  })
  const { compiled } = await packed(directory)
  expect(compiled).toEqual([
    { name: 'a/small.node', system: 'Linux', processors: ['arm64'], library: 'glibc', glibc: 17 },
    { name: 'b.dylib', system: 'macOS', processors: ['arm64'] },
    { ...glibc, name: 'lib/large.so', glibc: 35 },
  ])
  expect((await openZipFile(zippedByPython(directory))).compiled).toEqual(compiled)
})

function withByte(content: Buffer, at: number, byte: number): Buffer {
  const changed = Buffer.from(content)
  if (at < changed.length) changed[at] = byte
  return changed
}
