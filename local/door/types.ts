/**
 * The AWS door: one HTTP server on 127.0.0.1 to which every SDK call and every presigned URL of the district goes.
 * It finds the caller by access key, verifies the signature, asks the IAM gate, and forwards to the emulators.
 * `openDoor` is in door.ts, the gate in gate.ts.
 */
import type { Assembly } from '#local/assembly/types.ts';

/** What the gate answers. A refusal's message names action, resource and role in AWS's own words. */
export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly message: string; readonly kms: boolean };

export interface RoleCall {
  readonly roleArn: string;
  /** Session name, as it would stand in the assumed role's ARN: the function, state machine or schedule. */
  readonly session: string;
  /** `dynamodb:PutItem` … */
  readonly action: string;
  readonly resource: string;
  /** Condition keys of this one call, beyond those that every call has. */
  readonly context?: Readonly<Record<string, string>>;
}

export interface ServiceCall {
  /** `apigateway.amazonaws.com`, `events.amazonaws.com`, `sns.amazonaws.com` … */
  readonly principal: string;
  /** `lambda:InvokeFunction`, `sqs:SendMessage` … */
  readonly action: string;
  readonly resource: string;
  /** For whom the service calls: the API's method, the rule, the topic. */
  readonly sourceArn: string;
}

/**
 * IAM as the assembly's policies have it. Every answer includes the KMS rights that the resource's customer key
 * implies (reading: kms:Decrypt; writing: kms:GenerateDataKey too).
 */
export interface Gate {
  mayCallAsRole(call: RoleCall): Verdict;
  /** A call AWS makes for us in its own name: by Lambda permission, queue, topic, bucket or key policy. */
  mayCallAsService(call: ServiceCall): Verdict;
  /** Whether the role's trust policy lets that service take it on. */
  mayAssume(principal: string, roleArn: string): Verdict;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

export interface ObjectCreated {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
  /** Without quotation marks. */
  readonly etag: string;
  readonly eventTime: string;
  readonly reason: 'PutObject' | 'CopyObject' | 'CompleteMultipartUpload';
}

/** Thrown by the `states`, `userPool` and `mailbox` handlers for an answer other than 200; any other error is a 500. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export interface Caller {
  readonly roleArn: string;
  readonly session: string;
}

export interface DoorOptions {
  readonly assembly: Assembly;
  readonly gate: Gate;
  /** Base addresses of the emulators. */
  readonly dynamodb: string;
  readonly fauxqs: string;
  /** Data folder; the door's signing secret lies in it, so that presigned URLs outlive a restart. */
  readonly folder: string;
  /** 0: any free port. */
  readonly port: number;
  /** Step Functions: `action` is `StartExecution` …; the answer is sent as JSON. The caller's right is checked before. */
  readonly states?: (
    action: string,
    body: Readonly<Record<string, unknown>>,
    caller: Caller,
  ) => Promise<object>;
  /** Cognito user pools, in the same way: `AdminCreateUser` … */
  readonly userPool?: (action: string, body: Readonly<Record<string, unknown>>) => Promise<object>;
  /** Mail and SMS, in the same way: `SendEmail`, `SendTextMessage`. */
  readonly mailbox?: (action: string, body: Readonly<Record<string, unknown>>) => Promise<object>;
  /** Called after the answer is sent; only for buckets with EventBridge on. */
  readonly onObjectCreated?: (event: ObjectCreated) => void;
  /** Origins of the template on the left, what they are on this machine on the right (`https://x.execute-api…` → `http://127.0.0.1:8400`). */
  readonly origins?: Readonly<Record<string, string>>;
  /** false: nothing is checked. Only for a bench that measures what the gate costs. */
  readonly checking?: boolean;
}

export interface Door {
  /** `http://127.0.0.1:<port>`: the value of every AWS_ENDPOINT_URL_<SERVICE>. */
  readonly url: string;
  readonly port: number;
  /** The same role and name always get the same keys. */
  credentialsFor(roleArn: string, session: string): Credentials;
  /** What lies in the buckets with EventBridge on, to be announced again at start. */
  listForReplay(): AsyncIterable<ObjectCreated>;
  close(): Promise<void>;
}
