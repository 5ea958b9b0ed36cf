import { array, boolean, int, optional, strictObject, string } from 'zod/mini'
import type { Cors } from '../../model/function-url.ts'
import { warnOfPlaceholder } from '../parsers/placeholders.ts'
import type { Problems } from '../parsers/problems.ts'
import { checkShape } from '../parsers/shape.ts'
import { parseMap } from '../parsers/yaml.ts'

const label = '`function-url-cors`'

const texts = optional(array(string()))

/** Cors in the Lambda API. */
const corsShape = strictObject({
  AllowCredentials: optional(boolean()),
  AllowHeaders: texts,
  AllowMethods: texts,
  AllowOrigins: texts,
  ExposeHeaders: texts,
  MaxAge: optional(int()),
})

/** Reads the CORS settings of a function URL, in the shape of the Lambda API; an empty map removes them. */
export function parseFunctionUrlCors(text: string, problems: Problems): Cors | undefined {
  const cors = parseMap(text, label, 'typed', problems)?.toPlain() as Cors | undefined
  if (cors === undefined) return undefined
  checkShape(corsShape, cors, { label }, problems)
  for (const origin of Array.isArray(cors.AllowOrigins) ? cors.AllowOrigins : [])
    if (typeof origin === 'string') warnOfPlaceholder(origin, label, problems)
  return cors
}
