declare module '@citation-js/core' {
  export class Cite {
    constructor(input: string, options?: { readonly forceType?: string })
    readonly data: readonly unknown[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'
