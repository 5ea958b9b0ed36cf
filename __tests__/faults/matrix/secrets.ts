/**
 * No secret stands in anything that somebody can read.
 * @param readable texts by what they are
 * @param secrets by what they are
 */
export function noSecretIsShown(
  readable: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(readable).flatMap(([where, text]) =>
    Object.entries(secrets)
      .filter(([, secret]) => secret !== '' && text.includes(secret))
      .map(([what]) => `A secret of the ${what} stands in the ${where}.`),
  )
}
