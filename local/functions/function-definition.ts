/** What the one-machine run must know of a Lambda function, as the template says it. */
export interface FunctionDefinition {
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  /** Folder of the unpacked asset. */
  readonly folder: string;
  /** `<module>.<export>`, as Lambda writes it. */
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  /** The template's variables and what Lambda adds; nothing of this process's own environment. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What a function's failure looks like to whoever called it. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

/** A finished invocation; `payload` is JSON text, as it crosses the wire on AWS. */
export type Outcome =
  | { readonly ok: true; readonly payload: string }
  | { readonly ok: false; readonly error: FunctionError };

/** Calls a function and waits for its answer. Never rejects: a failure is an outcome. */
export type Invoke = (functionArn: string, event: unknown) => Promise<Outcome>;
