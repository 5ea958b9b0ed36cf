import { ANSWERS } from './answers.ts'
import type { Attack } from './attack.ts'
import { FILES } from './files.ts'
import { INJECTION } from './injection.ts'
import { REQUESTS } from './requests.ts'
import { SECRETS } from './secrets.ts'

/** All attacks, in the order of the table. */
export const ATTACKS: readonly Attack[] = [INJECTION, SECRETS, FILES, REQUESTS, ANSWERS].flat()
