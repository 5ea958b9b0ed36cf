import { shownName } from '../../model/text.ts'
import { inFolder, similarFile } from './similar-file.ts'

/**
 * What is wrong with the handler of a Java function, `example.Handler::handleRequest` or `example.Handler`, as full
 * sentences; undefined if its class is in the package, or may be in a jar. The runtime looks for classes at the top level,
 * and in the jars of `lib/`.
 */
export function javaHandlerWarning(handler: string, files: readonly string[]): string | undefined {
  const [name = ''] = handler.split('::')
  const wanted = `${name.replaceAll('.', '/')}.class`
  if (files.includes(wanted) || files.some((file) => /^lib\/[^/]+\.jar$/.test(file))) return undefined
  return `The handler \`${shownName(handler)}\` needs the class ${shownName(wanted)}, which the package does not contain. ${javaAdvice(wanted, files)}`
}

function javaAdvice(wanted: string, files: readonly string[]): string {
  if (files.some((file) => file.startsWith('BOOT-INF/')))
    return 'This is an executable jar of Spring Boot, whose classes are in BOOT-INF/, where Lambda does not look: build it with the Shade plugin of Maven or Shadow of Gradle, or a zip with the classes at the top level and the dependencies in lib/.'
  const jar = files.find((file) => /^[^/]+\.jar$/.test(file))
  if (jar)
    return `There is ${shownName(jar)} at the top level, but Lambda looks for jars in lib/ only: give the jar itself as \`zip-file\`, or move it into lib/.`
  return fileAdvice(wanted, files)
}

/**
 * What is wrong with the handler of a .NET function, `Assembly::Namespace.Class::Method` or `Assembly`, as full sentences;
 * undefined if the package contains what the runtime needs of the assembly.
 */
export function dotnetHandlerWarning(handler: string, files: readonly string[]): string | undefined {
  const [assembly = ''] = handler.split('::')
  const wanted = `${assembly}.dll`
  if (!files.includes(wanted))
    return `The handler \`${shownName(handler)}\` needs the file ${shownName(wanted)}, which the package does not contain. ${fileAdvice(wanted, files)}`
  const missing = [`${assembly}.deps.json`, `${assembly}.runtimeconfig.json`].filter(
    (file) => !files.includes(file),
  )
  if (missing.length === 0) return undefined
  const others = files.filter((file) => /^[^/]+\.deps\.json$/.test(file))
  const other = others.length > 0 ? ` There is ${shownName(others[0] ?? '')}, of another assembly.` : ''
  return `The package contains ${shownName(wanted)}, but not ${missing.map(shownName).join(' and ')}, without which Lambda does not start it.${other} Package all of the output of \`dotnet publish\` (with \`GenerateRuntimeConfigurationFiles\` in the project), and check the name of the assembly in \`handler\`.`
}

function fileAdvice(wanted: string, files: readonly string[]): string {
  const nested = inFolder([wanted], files)
  if (nested)
    return `There is ${shownName(nested.file)}: package the contents of ${shownName(nested.folder)}.`
  const similar = similarFile(wanted, files)
  return similar ? `There is ${shownName(similar)}: correct \`handler\`.` : 'Check `handler`.'
}
