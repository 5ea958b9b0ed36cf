/** Temporary credentials in the shape of the SDK. */
export interface RoleSession {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}

/** Gives the credentials of a role, new ones when their time is nearly over or when it is forced to. */
export type SessionProvider = (options?: { readonly forceRefresh?: boolean }) => Promise<RoleSession>
