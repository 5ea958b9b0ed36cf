import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { describe, expect, it } from '@jest/globals'
import { licenses, packageDirectories } from '../../scripts/bundle/packages.ts'

const dist = join(import.meta.dirname, '../../dist')

describe('The list of packages in the bundle, as CycloneDX', () => {
  const text = readFileSync(join(dist, 'sbom.cdx.json'), 'utf8')

  it('is valid', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6)
    expect(await validator.validate(text)).toBeNull()
  })

  it('has the packages that have a license in the other list', () => {
    const { components } = JSON.parse(text) as { components: { purl: string }[] }
    const listed = readFileSync(join(dist, 'licenses.txt'), 'utf8').split('\n')
    const names = components.map(({ purl }) =>
      decodeURIComponent(purl.replace('pkg:npm/', '')).replace(/@([^@]+)$/, ' $1'),
    )
    expect(names.filter((name) => !listed.includes(name))).toEqual([])
    expect(names).toEqual(
      expect.arrayContaining([expect.stringMatching(/^yaml \d/), expect.stringMatching(/^@smithy\/core \d/)]),
    )
  })
})

describe('The list of licenses', () => {
  const mit = { license: 'MIT', texts: ['Permission is hereby granted'] }

  it('has a text that several packages share once, below their names and versions', () => {
    const text = licenses([
      { name: 'a', version: '1.0.0', ...mit },
      { name: 'b', version: '2.0.0', license: 'ISC', texts: ['Permission to use\n', 'NOTICE'] },
      { name: 'c', version: '3.0.0', ...mit },
      { name: 'd', version: '4.0.0', license: 'MIT', texts: [] },
    ])
    expect(text.split(/\n\n-+\n\n/)).toEqual([
      'a 1.0.0\nc 3.0.0\n\nMIT\n\nPermission is hereby granted',
      'b 2.0.0\n\nISC\n\nPermission to use\n\n\nNOTICE',
      'd 4.0.0\n\nMIT\n\n(License: MIT. The package contains no text of it.)\n',
    ])
  })

  it('names the packages of modules, and packages within packages', () => {
    const modules = [
      '/app/src/main.ts',
      '/app/node_modules/yaml/a/b.js',
      'C:\\app\\node_modules\\@aws-sdk\\core\\node_modules\\@smithy\\types\\index.js',
      '\0rolldown/runtime.js',
    ]
    expect([...packageDirectories(modules)]).toEqual([
      '/app/node_modules/yaml',
      'C:/app/node_modules/@aws-sdk/core/node_modules/@smithy/types',
    ])
  })

  it('has every package that the committed bundle names', () => {
    const listed = readFileSync(join(dist, 'licenses.txt'), 'utf8')
    const code = (readdirSync(dist, { recursive: true }) as string[]).filter((file) => /\.c?js$/.test(file))
    const named = code.flatMap((file) =>
      Array.from(
        readFileSync(join(dist, file), 'utf8').matchAll(
          /^\/\/ (?:node_modules\/|\\0(?=rolldown\/))((?:@[\w.-]+\/)?[\w.-]+)\//gm,
        ),
        ([, name]) => name ?? '',
      ),
    )
    const missing = [...new Set(named)].filter((name) => !listed.includes(`${name} `))
    expect({ missing, many: new Set(named).size > 40 }).toEqual({ missing: [], many: true })
  })
})
