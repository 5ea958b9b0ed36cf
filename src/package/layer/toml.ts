import { parse, type TomlTable, type TomlValue } from 'smol-toml'
import { refusal } from './refusal.ts'

/**
 * Parses TOML.
 * @param shown the file as messages name it
 * @throws Failure that names the line, but does not quote the text
 */
export function parseToml(text: string, shown: string): TomlTable {
  try {
    return parse(text)
  } catch (error) {
    const line = error instanceof Error && 'line' in error ? Number(error.line) : undefined
    throw refusal({ file: shown, line }, 'this is not valid TOML.', 'Correct the file.')
  }
}

/** Whether a value is a table. */
export function isTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
}

/** A table or value inside of tables. */
export function at(table: TomlTable, ...names: readonly string[]): TomlValue | undefined {
  let value: TomlValue | undefined = table
  for (const name of names) value = isTable(value) ? value[name] : undefined
  return value
}

/** The strings of a list. */
export function textsOf(value: TomlValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}
