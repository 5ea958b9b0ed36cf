import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const template = readFileSync(
  new URL('../../examples/container/infra/repository.yml', import.meta.url),
  'utf8',
)

interface Rule {
  readonly rulePriority: number
  readonly selection: {
    readonly tagStatus: 'tagged' | 'untagged'
    readonly tagPatternList?: readonly string[]
    readonly countType: 'imageCountMoreThan' | 'sinceImagePushed'
    readonly countNumber: number
  }
}

interface Image {
  readonly name: string
  readonly tags: readonly string[]
  /** Days ago that it was pushed. */
  readonly age: number
  /** Whether an index that is still there refers to it. */
  readonly isInIndex?: boolean
}

const [, text = '{}'] = /^ *LifecyclePolicyText: \|\n((?: {10}.*\n)+)/m.exec(template) ?? []
const { rules } = JSON.parse(text) as { rules: readonly Rule[] }

/**
 * The images that ECR expires, by the rules of its user guide ("How lifecycle policies work"): rules apply in the order of
 * their priority, an image that matches the tags of a rule cannot be expired by a later one, several patterns have to match
 * all, the youngest are kept, and an image that an index refers to stays.
 */
function expired(images: readonly Image[]): string[] {
  const gone: string[] = []
  let left = images
  for (const { selection } of rules.toSorted((a, b) => a.rulePriority - b.rulePriority)) {
    const matching = left.filter(({ tags }) => isSelected(selection, tags))
    const young = matching.toSorted((a, b) => a.age - b.age)
    const old =
      selection.countType === 'imageCountMoreThan'
        ? young.slice(selection.countNumber)
        : young.filter(({ age }) => age > selection.countNumber)
    gone.push(...old.filter(({ isInIndex }) => !isInIndex).map(({ name }) => name))
    left = left.filter((image) => !matching.includes(image))
  }
  return gone
}

function isSelected({ tagStatus, tagPatternList = [] }: Rule['selection'], tags: readonly string[]): boolean {
  if (tagStatus === 'untagged') return tags.length === 0
  return tagPatternList.every((pattern) => {
    const form = new RegExp(`^${pattern.replaceAll('*', '.*')}$`)
    return tags.some((tag) => form.test(tag))
  })
}

const commits = Array.from(
  { length: 60 },
  (_, age): Image => ({ name: `commit ${age}`, tags: [`git-${age}`], age }),
)
const releases = Array.from(
  { length: 60 },
  (_, age): Image => ({ name: `release ${age}`, tags: [`v1.0.${age}`, `git-r${age}`], age: age + 100 }),
)

test('the lifecycle policy keeps the last 50 releases and commits', () => {
  const last = (kind: string) => Array.from({ length: 10 }, (_, index) => `${kind} ${index + 50}`)
  expect(expired([...commits, ...releases]).toSorted()).toEqual(
    [...last('commit'), ...last('release')].toSorted(),
  )
})

test('the lifecycle policy keeps what an alias serves and served before, however old it is', () => {
  const served = ['staging', 'prod'].flatMap((stage): Image[] => [
    { name: `served in ${stage}`, tags: [`serving-${stage}`, `git-${stage}`, `v0.${stage}`], age: 2000 },
    { name: `before in ${stage}`, tags: [`previous-${stage}`], age: 3000 },
  ])
  expect(expired([...commits, ...releases, ...served]).filter((name) => / in /.test(name))).toEqual([])
})

test('the lifecycle policy expires what nothing names, but no image of an index that is kept', () => {
  expect(
    expired([
      { name: 'left over', tags: [], age: 15 },
      { name: 'just pushed', tags: [], age: 13 },
      { name: 'of an index', tags: [], age: 2000, isInIndex: true },
      { name: 'index', tags: ['v1.0.0'], age: 2000 },
    ]),
  ).toEqual(['left over'])
})
