/** Temporary credentials in the shape of the SDK. */
export interface RoleSession {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}

/** Returns the credentials of a role, and renews them shortly before they expire or when `forceRefresh` is set. */
export type SessionProvider = (options?: { readonly forceRefresh?: boolean }) => Promise<RoleSession>
