/**
 * Why a source tree cannot be copied into a layer, to follow "cannot be copied: ". It quotes only names of settings and
 * files.
 */
export class NotCopied extends Error {}
