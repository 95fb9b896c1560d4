/** A source that cannot be read, with the reason as the report prints it. The run goes on. */
export class SourceRefused extends Error {
  readonly kind = 'source-refused'
}
