import { setTimeout as sleep } from 'node:timers/promises';
import type { TargetRetry } from '#local/assembly/types.ts';
import { AwsError, type Gate, type Verdict } from '#local/door/types.ts';
import type { Emulators } from '#local/emulators/types.ts';
import type { Invoke } from '#local/functions/function-definition.ts';

/** Starts an execution under a name; a name in use is an `AwsError`. */
export type StartExecution = (machineArn: string, input: string, name: string) => unknown;

export interface DeliveryOptions {
  readonly gate: Gate;
  readonly invoke: Invoke;
  readonly startExecution: StartExecution;
  readonly sqs: Emulators['sqs'];
  readonly log: (line: string) => void;
  readonly backoffMs?: (attempt: number) => number;
}

/** One thing to be brought to one target. */
export interface Parcel {
  /** `events.amazonaws.com` or `scheduler.amazonaws.com`. */
  readonly principal: string;
  /** The rule or schedule. */
  readonly sourceArn: string;
  /** Unique to the event; a state machine's execution is named by it. */
  readonly id: string;
  readonly input: string;
  readonly target: {
    readonly arn: string;
    readonly roleArn: string | undefined;
    readonly deadLetterArn: string | undefined;
    readonly messageGroupId: string | undefined;
    readonly retry: TargetRetry;
  };
}

export interface Delivery {
  /** Resolves when the parcel has arrived, was given up, or the district is ending. Never rejects. */
  bring(parcel: Parcel): Promise<void>;
  stop(): void;
}

/** AWS does not try again what it may not do. */
class Refused extends Error {}

const serviceOf = (arn: string): string => arn.split(':')[2] ?? '';
const nameOf = (arn: string): string => arn.split(':').at(-1) ?? arn;
const ACTIONS: Readonly<Record<string, string>> = {
  lambda: 'lambda:InvokeFunction',
  states: 'states:StartExecution',
  sqs: 'sqs:SendMessage',
};

/** Names a target that could not be reached here. */
export const unknownTarget = (of: string, arn: string): readonly string[] =>
  serviceOf(arn) in ACTIONS ? [] : [`target of ${of}: ${arn}`];

/** Brings events to functions, state machines and queues, with the rights, retries and dead letters of the template. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { gate, invoke, startExecution, sqs, log } = options;
  const { backoffMs = attempt => Math.min(300_000, 1000 * 2 ** (attempt - 1)) } = options;
  const control = new AbortController();

  const must = (verdict: Verdict) => {
    if (!verdict.allowed) throw new Refused(verdict.message);
  };
  const assertAllowed = ({ principal, sourceArn, target: { arn, roleArn } }: Parcel) => {
    const action = ACTIONS[serviceOf(arn)] ?? '';
    if (roleArn === undefined)
      return must(gate.mayCallAsService({ principal, action, resource: arn, sourceArn }));
    must(gate.mayAssume(principal, roleArn));
    return must(gate.mayCallAsRole({ roleArn, session: nameOf(sourceArn), action, resource: arn }));
  };

  const send = (queueArn: string, body: string, { id, target }: Parcel) =>
    sqs('SendMessage', nameOf(queueArn), {
      MessageBody: body,
      ...(queueArn.endsWith('.fifo')
        ? { MessageGroupId: target.messageGroupId ?? id, MessageDeduplicationId: id }
        : {}),
    });

  const attempt = async (parcel: Parcel): Promise<void> => {
    const { id, input, target } = parcel;
    assertAllowed(parcel);
    switch (serviceOf(target.arn)) {
      case 'states':
        try {
          startExecution(target.arn, input, id);
        } catch (error) {
          // The parcel came twice; its execution has begun.
          if (!(error instanceof AwsError && error.code === 'ExecutionAlreadyExists')) throw error;
        }
        return;
      case 'sqs':
        await send(target.arn, input, parcel);
        return;
      default: {
        const outcome = await invoke(target.arn, JSON.parse(input));
        if (!outcome.ok) throw new Error(`${outcome.error.errorType}: ${outcome.error.errorMessage}`);
      }
    }
  };

  const giveUp = async (parcel: Parcel, reason: string): Promise<void> => {
    const { principal, sourceArn, target } = parcel;
    log(`${sourceArn} → ${target.arn}: given up: ${reason}`);
    if (target.deadLetterArn === undefined) return;
    const verdict = gate.mayCallAsService({
      principal,
      action: 'sqs:SendMessage',
      resource: target.deadLetterArn,
      sourceArn,
    });
    if (verdict.allowed) await send(target.deadLetterArn, parcel.input, parcel);
    else log(verdict.message);
  };

  return {
    async bring(parcel) {
      const { retry } = parcel.target;
      const begun = Date.now();
      for (let tries = 1; !control.signal.aborted; tries += 1) {
        try {
          return await attempt(parcel);
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          const late = Date.now() + backoffMs(tries) - begun > retry.maximumAgeSeconds * 1000;
          if (error instanceof Refused || tries > retry.maximumAttempts || late)
            return await giveUp(parcel, reason).catch(lost => log(`${parcel.sourceArn}: ${String(lost)}`));
          log(`${parcel.sourceArn} → ${parcel.target.arn}: attempt ${tries}: ${reason}`);
          await sleep(backoffMs(tries), undefined, { signal: control.signal }).catch(() => undefined);
        }
      }
    },
    stop: () => control.abort(),
  };
}
