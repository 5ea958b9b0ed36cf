import { listed } from '../../model/text.ts'
import type { ImageSource } from '../../model/wanted.ts'
import { type GivenInputs, type InputDoc, lineOf, type Parser } from '../given-inputs.ts'
import { quoted } from '../parsers/problems.ts'

export const imageInputs = {
  'image-uri': { absent: 'none' },
} satisfies Record<string, InputDoc>

/** The other inputs that name code. */
const otherCode = ['zip-file', 'source-dir', 's3-key'] as const

/** Inputs for zip archives only: an image contains these settings itself (Lambda API reference, CreateFunction). */
const archiveInputs = [
  'exclude',
  's3-object-version',
  's3-bucket',
  's3-prefix',
  'runtime',
  'runtime-management',
  'handler',
  'layers',
] as const

type Given = GivenInputs<'image-uri' | (typeof otherCode)[number] | (typeof archiveInputs)[number]>

/**
 * A container image in ECR; undefined when `image-uri` is missing or invalid.
 * @param region of the function; undefined when it is invalid
 * @param written the members of `function-configuration`
 */
export function readImage(
  given: Given,
  region: string | undefined,
  written: readonly string[],
): ImageSource | undefined {
  const image = given.read('image-uri', imageUri)
  if (!given.has('image-uri')) return undefined
  refuseConflictsWithImage(given, written)
  if (image && region !== undefined && image.region !== region)
    given.problems.add(
      `\`image-uri\` names a repository in ${image.region}, but the function is in ${region}: Lambda takes images only from its own region.`,
      `Push the image to a repository in ${region}, or let ECR replicate it there, and name that image.`,
    )
  return image
}

function refuseConflictsWithImage(given: Given, written: readonly string[]): void {
  for (const name of otherCode.filter((each) => given.has(each)))
    given.problems.add(
      `\`image-uri\` and \`${name}\` are both given, but a release deploys only one of them.`,
      'Keep one of them.',
    )
  const members = ['Runtime', 'Handler', 'Layers'].filter((member) => written.includes(member))
  const names = [...archiveInputs.filter((name) => given.has(name)), ...members]
  if (names.length > 0)
    given.problems.add(
      `${listed(names)} ${names.length === 1 ? 'is' : 'are'} given together with \`image-uri\`, but ${names.length === 1 ? 'applies' : 'apply'} only to zip archives: a container image contains its runtime, its handler and its dependencies.`,
      `Leave ${names.length === 1 ? 'it' : 'them'} out. To change what the image starts, set \`ImageConfig\` in \`function-configuration\` (EntryPoint, Command, WorkingDirectory).`,
    )
}

/**
 * The address of an image: the registry's host, which names account and region, the name of the repository (Amazon ECR
 * API reference, CreateRepository), and tag and digest as Docker writes them.
 */
const form =
  /^(?<host>(?<account>\d{12})\.dkr\.ecr\.(?<region>[a-z0-9-]+)\.(?:amazonaws\.(?:com(?:\.cn)?|eu)|[a-z0-9.]+\.gov))\/(?<repository>[a-z0-9]+(?:[._/-]+[a-z0-9]+)*)(?::(?<tag>\w[\w.-]{0,127}))?(?:@sha256:(?<digest>[0-9a-f]{64}))?$/

const imageUri: Parser<ImageSource> = lineOf((text, name, problems) => {
  const { host, account, region, repository, tag, digest } = form.exec(text)?.groups ?? {}
  if (!host || !account || !region || !repository) {
    problems.add(
      `\`${name}\` is ${quoted(text)}, which is not the address of an image in a private repository of Amazon ECR.`,
      adviceFor(text),
    )
    return undefined
  }
  if (tag === undefined && digest === undefined) {
    problems.add(
      `\`${name}\` is ${quoted(text)}, which names neither a tag nor a digest.`,
      `Name the image, such as \`${text}:1.4.0\`.`,
    )
    return undefined
  }
  return { kind: 'image', host, account, region, repository, tag, digest }
})

const EXAMPLE =
  '`123456789012.dkr.ecr.eu-central-1.amazonaws.com/orders-api:1.4.0`, or with `@sha256:` and the digest'

function adviceFor(text: string): string {
  if (/^[a-z]+:\/\//.test(text))
    return `Remove everything before the host: the address looks like ${EXAMPLE}.`
  if (/\.dkr(\.ecr-fips|-ecr|-ecr-fips)\./.test(text))
    return `Name the standard endpoint of the registry, not a FIPS or dual-stack endpoint: the address looks like ${EXAMPLE}.`
  if (/\.dkr\.ecr\./.test(text)) return `It looks like ${EXAMPLE}; repositories have lower-case names.`
  return `Lambda takes images only from private repositories in ECR: push the image to one in the function's region. The address looks like ${EXAMPLE}.`
}
