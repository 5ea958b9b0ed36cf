/** The platform of an image, in the words of the OCI image specification (as Go names them). */
export interface Platform {
  readonly os: string
  readonly architecture: string
  /** Such as `v8` of `arm64`. */
  readonly variant?: string | undefined
}

/** Architectures of Lambda functions, with the platform of their images (Lambda developer guide, "Instruction set architectures"). */
const PLATFORMS = {
  x86_64: { os: 'linux', architecture: 'amd64' },
  arm64: { os: 'linux', architecture: 'arm64' },
} as const satisfies Readonly<Record<string, Platform>>

/** The platform of images for a function: `linux/amd64` for x86_64, `linux/arm64` for arm64. */
export function platformFor(architecture: string): Platform {
  return architecture === 'arm64' ? PLATFORMS.arm64 : PLATFORMS.x86_64
}

/** The architecture of functions that run images of a platform; undefined if Lambda has none. */
export function architectureFor(platform: Platform): string | undefined {
  return Object.entries(PLATFORMS).find(([, supported]) => runsOn(platform, supported))?.[0]
}

/** Whether an image runs on a platform. Its variant does not count. */
export function runsOn(image: Platform, { os, architecture }: Platform): boolean {
  return image.os === os && image.architecture === architecture
}

/** `linux/arm64/v8`. */
export function platformText({ os, architecture, variant }: Platform): string {
  return [os, architecture, ...(variant ? [variant] : [])].join('/')
}

/** The platform in a descriptor or an image config; undefined unless it names system and architecture in a readable way. */
export function platformIn(written: Partial<Platform> | undefined): Platform | undefined {
  const { os, architecture, variant } = written ?? {}
  const isName = (name: unknown): name is string => typeof name === 'string' && /^[\w.-]{1,50}$/.test(name)
  if (!isName(os) || !isName(architecture)) return undefined
  return isName(variant) ? { os, architecture, variant } : { os, architecture }
}
