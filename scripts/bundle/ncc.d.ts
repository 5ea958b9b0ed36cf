/** What is used of the bundler, which comes without types. */
declare module '@vercel/ncc' {
  interface Options {
    /** What is loaded instead of a package, by the package's name. */
    readonly externals: Readonly<Record<string, string>>
    readonly cache: boolean
    readonly quiet: boolean
  }

  interface Bundle {
    readonly code: string
    /** Chunks and other files, by their paths beside the code. */
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
    readonly stats: { toJson(): { readonly modules: readonly import('./packages.ts').Module[] } }
  }

  export default function ncc(entry: string, options: Options): Promise<Bundle>
}
