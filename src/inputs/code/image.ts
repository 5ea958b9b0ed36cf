import { listed } from '../../model/text.ts'
import type { ImageSource } from '../../model/wanted.ts'
import { type GivenInputs, type InputFacts, lineOf, type Parser } from '../given-inputs.ts'
import { quoted } from '../parsers/problems.ts'

export const imageInputs = {
  'image-uri': { absent: 'none' },
} satisfies Record<string, InputFacts>

/** What names another code, and why it cannot stand beside an image. */
const otherCode = ['zip-file', 'source-dir', 's3-key'] as const

/** What belongs to a zip archive: an image has it inside (Lambda API reference, CreateFunction). */
const ofArchives = [
  'exclude',
  's3-object-version',
  's3-bucket',
  's3-prefix',
  'runtime',
  'handler',
  'layers',
] as const

type Given = GivenInputs<'image-uri' | (typeof otherCode)[number] | (typeof ofArchives)[number]>

/**
 * A container image in ECR; undefined when none is named, or wrongly.
 * @param region of the function; undefined when that is wrong
 * @param written the members that `function-configuration` holds
 */
export function readImage(
  given: Given,
  region: string | undefined,
  written: readonly string[],
): ImageSource | undefined {
  const image = given.read('image-uri', imageUri)
  if (!given.has('image-uri')) return undefined
  refuseBesideImage(given, written)
  if (image && region !== undefined && image.region !== region)
    given.problems.add(
      `\`image-uri\` names a repository in ${image.region}, but the function is in ${region}: Lambda takes images of its own region alone.`,
      `Push the image to a repository in ${region}, or let ECR replicate it there, and name that one.`,
    )
  return image
}

function refuseBesideImage(given: Given, written: readonly string[]): void {
  for (const name of otherCode.filter((each) => given.has(each)))
    given.problems.add(
      `\`image-uri\` and \`${name}\` are both given, but a release has one code.`,
      'Keep the one that holds it.',
    )
  const members = ['Runtime', 'Handler', 'Layers'].filter((member) => written.includes(member))
  const names = [...ofArchives.filter((name) => given.has(name)), ...members]
  if (names.length > 0)
    given.problems.add(
      `${listed(names)} ${names.length === 1 ? 'is' : 'are'} given together with \`image-uri\`, but ${names.length === 1 ? 'belongs' : 'belong'} to zip archives: a container image has its runtime, its handler and its dependencies inside.`,
      `Leave ${names.length === 1 ? 'it' : 'them'} out. What the image starts is changed by \`ImageConfig\` in \`function-configuration\` (EntryPoint, Command, WorkingDirectory).`,
    )
}

/**
 * The address of a repository: the registry's host, which names account and region, and the name of the repository
 * (Amazon ECR API reference, CreateRepository), then tag and digest as Docker writes them.
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
  return { kind: 'image', host, account, region, repository, ...(tag && { tag }), ...(digest && { digest }) }
})

const EXAMPLE =
  '`123456789012.dkr.ecr.eu-central-1.amazonaws.com/orders-api:1.4.0`, or with `@sha256:` and the digest'

function adviceFor(text: string): string {
  if (/^[a-z]+:\/\//.test(text)) return `Leave out what stands before the host: it looks like ${EXAMPLE}.`
  if (/\.dkr\.ecr\./.test(text)) return `It looks like ${EXAMPLE}; repositories have lower-case names.`
  return `Lambda takes images from private repositories of ECR alone: push it to one in the function's region. The address looks like ${EXAMPLE}.`
}
