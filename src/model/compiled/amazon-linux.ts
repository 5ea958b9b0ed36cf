/** The version of glibc in each release of Amazon Linux that Lambda uses: 34 for 2.34. */
const AMAZON_LINUX_2 = 26
const AMAZON_LINUX_2023 = 34

/** Lambda developer guide, "Lambda runtimes": the identifiers of each operating system. */
const ON_AMAZON_LINUX_2 =
  /^(python3\.([6-9]|1[01])|nodejs1[0-8]\.x|java(8\.al2|11|17)|dotnet(6|core3\.1)|ruby(2\.7|3\.2)|provided\.al2)$/
const ON_AMAZON_LINUX_2023 =
  /^(python3\.1[2-4]|nodejs2[024]\.x|java(21|25)|dotnet(8|10)|ruby(3\.[34]|4\.0)|provided\.al2023)$/

/**
 * The version of glibc that a runtime has: 34 for 2.34. Without a runtime, the newest of all runtimes.
 * @returns undefined for a runtime that this action does not know
 */
export function glibcOf(runtime: string | undefined): number | undefined {
  if (runtime === undefined || ON_AMAZON_LINUX_2023.test(runtime)) return AMAZON_LINUX_2023
  return ON_AMAZON_LINUX_2.test(runtime) ? AMAZON_LINUX_2 : undefined
}
