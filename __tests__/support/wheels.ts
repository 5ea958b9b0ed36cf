import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AdmZip from 'adm-zip'

/** A Python package as a wheel holds it. */
export interface Wheel {
  readonly name: string
  readonly version?: string
  /** The files of the package by their names. */
  readonly files?: Readonly<Record<string, string>>
  /** What it can run on, such as `cp313-cp313-manylinux_2_28_x86_64`; on everything by default. */
  readonly tag?: string
  /** What else it needs, such as `other>=1`. */
  readonly requires?: readonly string[]
  /** Versions of Python that it supports, such as `>=3.14`. */
  readonly requiresPython?: string
  /** Commands of the package with what they call, such as `tool = tiny:main`. */
  readonly commands?: readonly string[]
}

/** Writes wheels into a directory, with the settings of a user for whom uv takes packages from there alone. */
export async function writeWheels(directory: string, wheels: readonly Wheel[]): Promise<void> {
  await mkdir(directory, { recursive: true })
  for (const wheel of wheels) {
    const { name, version = '1.0.0', tag = 'py3-none-any' } = wheel
    await writeFile(join(directory, `${name}-${version}-${tag}.whl`), archiveOf(wheel))
  }
  const { XDG_CONFIG_HOME = '' } = fromWheels(directory)
  await mkdir(join(XDG_CONFIG_HOME, 'uv'), { recursive: true })
  await writeFile(
    join(XDG_CONFIG_HOME, 'uv/uv.toml'),
    `no-index = true\nfind-links = [${JSON.stringify(directory)}]\n`,
  )
}

/** The variables of a user with those settings. */
export function fromWheels(directory: string): Record<string, string> {
  return { XDG_CONFIG_HOME: join(directory, '.config') }
}

/** PyPA specifications, "Binary distribution format". */
function archiveOf({ name, version = '1.0.0', tag = 'py3-none-any', ...wheel }: Wheel): Buffer {
  const info = `${name}-${version}.dist-info`
  const requires = (wheel.requires ?? []).map((each) => `Requires-Dist: ${each}\n`).join('')
  const python = wheel.requiresPython === undefined ? '' : `Requires-Python: ${wheel.requiresPython}\n`
  const files: Record<string, string> = {
    [`${name}/__init__.py`]: `def main():\n    return "${name} ${version}"\n`,
    ...wheel.files,
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n${requires}${python}`,
    [`${info}/WHEEL`]: `Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: ${tag}\n`,
    ...(wheel.commands && {
      [`${info}/entry_points.txt`]: `[console_scripts]\n${wheel.commands.join('\n')}\n`,
    }),
  }
  const rows = Object.entries(files).map(([file, content]) => {
    const hash = createHash('sha256').update(content).digest('base64url')
    const path = file.includes(',') ? `"${file}"` : file
    return `${path},sha256=${hash},${Buffer.byteLength(content)}\n`
  })
  const archive = new AdmZip()
  for (const [file, content] of Object.entries(files)) archive.addFile(file, Buffer.from(content))
  archive.addFile(`${info}/RECORD`, Buffer.from(`${rows.join('')}${info}/RECORD,,\n`))
  return archive.toBuffer()
}
