/** A parameter that cannot be used: the reader's page or answer is a 400 with the reason. */
export class BadParameter extends Error {
  readonly kind = 'parameter'
  constructor(
    message: string,
    readonly expected: string,
  ) {
    super(message)
  }
}

/** Nothing stands under that address. */
export class NotFound extends Error {
  readonly kind = 'not-found'
  constructor(
    message: string,
    readonly expected: string,
  ) {
    super(message)
  }
}

/** The address is right, the method is not. */
export class WrongMethod extends Error {
  readonly kind = 'method'
  constructor(
    method: string,
    readonly allowed: readonly string[],
  ) {
    super(`${method} is not answered here`)
  }
}

/** The body is of a type that is not read at this address. */
export class UnreadBody extends Error {
  readonly kind = 'body'
  constructor(
    type: string,
    readonly expected: string,
  ) {
    super(`a body of type “${type}” is not read here`)
  }
}

/** The client asked more often than it may. */
export class TooManyRequests extends Error {
  readonly kind = 'rate-limit'
}
