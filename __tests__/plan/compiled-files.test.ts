import { describe, expect, test } from '@jest/globals'
import type { CompiledFile } from '../../src/model/compiled/compiled-file.ts'
import {
  type CompiledContent,
  type CompiledTarget,
  compiledFileWarnings,
  refuseUnrunnable,
} from '../../src/plan/package/compiled-files.ts'

const intel = 'python/fast/_core.cpython-313-x86_64-linux-gnu.so'
const arm = 'python/fast/_core.cpython-313-aarch64-linux-gnu.so'
const mac = 'python/fast/_core.cpython-313-darwin.so'
const windows = 'python/fast/_core.cp313-win_amd64.pyd'
const older = 'python/fast/_core.cpython-311-x86_64-linux-gnu.so'

const python = { runtime: 'python3.13', architecture: 'x86_64' } as const
const node = { runtime: 'nodejs22.x', architecture: 'x86_64' } as const

/** Warnings about files by their names alone. */
const ofNames = (files: readonly string[], ...targets: readonly CompiledTarget[]) =>
  compiledFileWarnings('The layer', { files }, targets.length > 0 ? targets : [{}])

type Header = Omit<CompiledFile, 'name'>
const linux = (processor = 'x86_64', more: Partial<Header> = {}): Header => ({
  system: 'Linux',
  processors: [processor],
  ...more,
})
const macOS: Header = { system: 'macOS', processors: ['arm64'] }
const onWindows: Header = { system: 'Windows', processors: ['x86_64'] }

function contentOf(
  compiled: Readonly<Record<string, Header>>,
  ...others: readonly string[]
): CompiledContent {
  return {
    files: [...Object.keys(compiled), ...others],
    compiled: Object.entries(compiled).map(([name, header]) => ({ name, ...header })),
  }
}

/** Warnings about files by their headers. */
const ofHeaders = (compiled: Readonly<Record<string, Header>>, target: CompiledTarget, ...others: string[]) =>
  compiledFileWarnings('The package', contentOf(compiled, ...others), [target])

describe('Compiled modules of Python, by their names,', () => {
  test('for what the layer is for are fine, also beside others', () => {
    expect(ofNames([intel], python)).toEqual([])
    expect(ofNames([intel, older, mac], python, { ...python, runtime: 'python3.11' })).toEqual([])
    expect(ofNames([intel, arm], python, { ...python, architecture: 'arm64' })).toEqual([])
    expect(
      ofNames(
        ['python/lib/python3.12/site-packages/m.cpython-312-x86_64-linux-gnu.so', `${intel}`].concat(
          'python/lib/python3.13/site-packages/m.cpython-313-x86_64-linux-gnu.so',
        ),
        { ...python, runtime: 'python3.13' },
      ),
    ).toEqual([])
  })

  test('for Linux are fine in a layer that names no runtime', () => {
    expect(ofNames([intel])).toEqual([])
    expect(ofNames([intel, older], { architecture: 'x86_64' })).toEqual([])
  })

  test.each([
    ['another version of Python', older, python, 'for Python 3.11'],
    ['another processor', intel, { ...python, architecture: 'arm64' }, 'for x86_64'],
    ['macOS', mac, { runtime: 'python3.13' }, 'for macOS'],
    ['macOS, in a layer for anything', mac, {}, 'for macOS'],
    ['Windows', windows, python, 'for Windows'],
  ] as const)('for %s are a warning', (_, file, target, reason) => {
    expect(ofNames([file], target)).toEqual([expect.stringContaining(`: ${file} (${reason}).`)])
  })

  test('for one of two runtimes are a warning about the other', () => {
    expect(ofNames([intel], python, { ...python, runtime: 'python3.12' })).toEqual([
      `The layer contains compiled files that the function cannot load on x86_64 Linux with glibc 2.34 (python3.12): ${intel} (for Python 3.13). Install wheels for Lambda: \`pip install --only-binary=:all: --platform manylinux_2_28_x86_64 --python-version 3.12 --target DIRECTORY\`, or publish a layer with \`requirements\`.`,
    ])
  })
})

describe('Compiled files, by their headers,', () => {
  test.each([
    ['abi3 modules of Arm', 'm/_x.abi3.so', linux('arm64'), python, 'for arm64'],
    ['modules of macOS without a tag', 'm/_x.so', macOS, python, 'for macOS'],
    ['libraries for musl', 'm/_x.abi3.so', linux('x86_64', { library: 'musl' }), python, 'for musl'],
    [
      'libraries for musl by the name of their package',
      'node_modules/@img/sharp-linuxmusl-x64/lib/sharp-linuxmusl-x64.node',
      linux(),
      node,
      'for musl',
    ],
    [
      'modules of Node.js for Arm',
      'node_modules/bcrypt/lib/binding/napi-v3/bcrypt_lib.node',
      linux('arm64'),
      node,
      'for arm64',
    ],
    [
      'platform packages of another system',
      'node_modules/@img/sharp-darwin-arm64/lib/sharp-darwin-arm64.node',
      macOS,
      node,
      'for macOS',
    ],
    ['programs of npm packages', 'node_modules/@esbuild/darwin-arm64/bin/esbuild', macOS, node, 'for macOS'],
    [
      'programs of npm packages for Windows',
      'node_modules/@esbuild/win32-x64/esbuild.exe',
      onWindows,
      node,
      'for Windows',
    ],
    ['programs of 32 bits', 'bin/tool', linux('x86'), {}, 'for x86'],
    [
      'libraries for a newer glibc',
      'lib/libx.so.1',
      linux('x86_64', { library: 'glibc', glibc: 38 }),
      { runtime: 'provided.al2023', architecture: 'x86_64' },
      'needs glibc 2.38',
    ],
    [
      'libraries for a newer glibc than Amazon Linux 2 has',
      'm/_x.abi3.so',
      linux('x86_64', { library: 'glibc', glibc: 28 }),
      { runtime: 'python3.11', architecture: 'x86_64' },
      'needs glibc 2.28',
    ],
  ] as const)('are a warning: %s', (_, file, header, target, reason) => {
    expect(ofHeaders({ [file]: header }, target)).toEqual([expect.stringContaining(`${file} (${reason}`)])
  })

  test.each([
    ['wheels', 'numpy.libs/libopenblas.so', linux('x86_64', { library: 'glibc', glibc: 17 }), python],
    ['static programs', 'bin/tool', linux(), python],
    ['assemblies of .NET', 'App.dll', onWindows, { runtime: 'dotnet8', architecture: 'x86_64' }],
    ['launchers of Python packages', 'pip/_vendor/distlib/t64.exe', onWindows, python],
    ['what only macOS has', 'node_modules/fsevents/fsevents.node', macOS, node],
    [
      'libraries for a runtime whose glibc is not known',
      'lib/libx.so',
      linux('x86_64', { glibc: 50 }),
      { ...python, runtime: 'python3.99' },
    ],
  ] as const)('are fine: %s', (_, file, header, target) => {
    expect(ofHeaders({ [file]: header }, target)).toEqual([])
  })

  test.each([
    ['prebuilds/darwin-arm64/node.napi.node', 'prebuilds/linux-x64/node.napi.node'],
    [
      'm/@img/sharp-darwin-arm64/lib/sharp-darwin-arm64.node',
      'm/@img/sharp-linux-x64/lib/sharp-linux-x64.node',
    ],
    [
      'm/@img/sharp-libvips-darwin-arm64/lib/libvips-cpp.8.17.3.dylib',
      'm/@img/sharp-libvips-linux-x64/lib/libvips-cpp.so.8.17.3',
    ],
    ['m/@esbuild/darwin-arm64/bin/esbuild', 'm/@esbuild/linux-x64/bin/esbuild'],
    [
      'm/@rollup/rollup-darwin-x64/rollup.darwin-x64.node',
      'm/@rollup/rollup-linux-x64-gnu/rollup.linux-x64-gnu.node',
    ],
    ['client/libquery_engine-darwin-arm64.dylib.node', 'client/libquery_engine-rhel-openssl-3.0.x.so.node'],
    ['onnx/bin/napi-v3/darwin/arm64/onnx.node', 'onnx/bin/napi-v3/linux/x64/onnx.node'],
    ['runtimes/osx-arm64/native/libe_sqlite3.dylib', 'runtimes/linux-x64/native/libe_sqlite3.so'],
    ['debug/attach_x86_64.dylib', 'debug/attach_linux_amd64.so'],
  ])('are fine where the package has the same for Lambda: %s', (other, own) => {
    expect(ofHeaders({ [other]: macOS, [own]: linux() }, node)).toEqual([])
    expect(ofHeaders({ [other]: macOS, [own]: linux() }, { ...node, architecture: 'arm64' })).toHaveLength(1)
  })

  test('count more than names', () => {
    expect(ofHeaders({ [intel]: linux('arm64') }, python)).toEqual([expect.stringContaining('(for arm64)')])
  })

  test('fit whatever C library the package brings along', () => {
    const newer = { 'lib/libx.so': linux('x86_64', { glibc: 38 }) }
    expect(ofHeaders(newer, python, 'lib/libc.so.6')).toEqual([])
    const musl = { 'lib/libx.so': linux('x86_64', { library: 'musl' }) }
    expect(ofHeaders(musl, python, 'lib/libc.musl-x86_64.so.1')).toEqual([])
  })

  test('are named three at a time, with what to do', () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((name) => [`node_modules/${name}.node`, macOS]),
    )
    expect(ofHeaders(files, { runtime: 'nodejs24.x', architecture: 'arm64' })).toEqual([
      'The package contains compiled files that the function cannot load on arm64 Linux with glibc 2.34 (nodejs24.x): node_modules/a.node (for macOS), node_modules/b.node (for macOS), node_modules/c.node (for macOS) and 2 more. Install the packages for Lambda: `npm ci --os=linux --cpu=arm64 --libc=glibc`. What npm compiles itself has to be installed on such a machine.',
    ])
  })
})

describe('A program that Lambda starts', () => {
  const start = (header: Header, runtime = 'provided.al2023', architecture: 'x86_64' | 'arm64' = 'x86_64') =>
    refuseUnrunnable('The package', contentOf({ bootstrap: header }), ['bootstrap'], {
      runtime,
      architecture,
    })

  test('for another system is refused, with how to build it', () => {
    expect(() => start(linux(), 'provided.al2023', 'arm64')).toThrow(
      'The package contains the file bootstrap, which Lambda cannot run on arm64 Linux with glibc 2.34 (provided.al2023): it is compiled for x86_64.',
    )
    expect(() => start(macOS)).toThrow('compiled for macOS')
    expect(() => start(linux('x86_64', { library: 'musl' }))).toThrow('compiled for musl')
    expect(() => start(linux('x86_64', { library: 'glibc', glibc: 34 }), 'provided.al2')).toThrow(
      'it is compiled so that it needs glibc 2.34',
    )
  })

  test('that fits, is a script or is another file is not refused', () => {
    expect(() => start(linux())).not.toThrow()
    expect(() => start(linux('x86_64', { library: 'glibc', glibc: 34 }))).not.toThrow()
    expect(() => refuseUnrunnable('The package', { files: ['bootstrap'] }, ['bootstrap'], node)).not.toThrow()
    const other = contentOf({ 'bin/tool': macOS })
    expect(() => refuseUnrunnable('The package', other, ['bootstrap'], node)).not.toThrow()
  })
})
