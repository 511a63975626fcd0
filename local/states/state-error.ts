/** An error as Retry and Catch see it: they match on the name, the message becomes the Cause. */
export class StateError extends Error {
  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}
