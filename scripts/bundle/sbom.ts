/** The packages in the bundle as CycloneDX, the format that scanners read. */
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library'
import { PackageURL } from 'packageurl-js'
import parseExpression from 'spdx-expression-parse'
import type { BundledPackage } from './packages.ts'

const { Builders, Factories } = Contrib.FromNodePackageJson
const components = new Builders.ComponentBuilder(
  new Factories.ExternalReferenceFactory(),
  new Contrib.License.Factories.LicenseFactory(parseExpression),
)

function component({ name, version, license }: BundledPackage, type: Enums.ComponentType): Models.Component {
  const made = components.makeComponent({ name, version, license }, type)
  if (made === undefined) throw new Error(`${name} ${version} makes no component.`)
  const url = new PackageURL('npm', made.group, made.name, version).toString()
  made.purl = url
  made.bomRef.value = url
  return made
}

/**
 * CycloneDX 1.6 as JSON. It says nothing of when it was made: the same bundle has the same bytes.
 * @param action - the action itself
 * @param packages - those in its bundle
 */
export function sbom(action: BundledPackage, packages: readonly BundledPackage[]): string {
  const bom = new Models.Bom()
  bom.metadata.component = component(action, Enums.ComponentType.Application)
  for (const found of packages) bom.components.add(component(found, Enums.ComponentType.Library))
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6))
  return `${serializer.serialize(bom, { sortLists: true, space: 1 })}\n`
}
