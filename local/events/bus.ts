import { randomUUID } from 'node:crypto';
import type { RuleResource } from '#local/assembly/types.ts';
import type { ObjectCreated } from '#local/door/types.ts';
import type { Delivery } from './deliver.ts';
import { compilePattern } from './pattern.ts';
import { inputFor } from './target-input.ts';

export interface Place {
  readonly account: string;
  readonly region: string;
}

/** An event of EventBridge's default bus. */
export type BusEvent = Readonly<Record<string, unknown>> & { readonly id: string };

/** The envelope every event has. */
export const busEvent = (
  { account, region }: Place,
  event: {
    readonly source: string;
    readonly type: string;
    readonly resources: readonly string[];
    readonly detail: object;
    readonly time?: string;
  },
): BusEvent => ({
  version: '0',
  id: randomUUID(),
  'detail-type': event.type,
  source: event.source,
  account,
  time: (event.time ?? new Date().toISOString()).replace(/\.\d+Z$/, 'Z'),
  region,
  resources: event.resources,
  detail: event.detail,
});

/** What S3 tells the bus when an object was put into a bucket that has EventBridge on. */
export const objectCreated = (
  place: Place,
  { bucket, key, size, etag, eventTime, reason }: ObjectCreated,
): BusEvent =>
  busEvent(place, {
    source: 'aws.s3',
    type: 'Object Created',
    resources: [`arn:aws:s3:::${bucket}`],
    time: eventTime,
    detail: {
      version: '0',
      bucket: { name: bucket },
      object: {
        key,
        size,
        etag,
        sequencer: Date.parse(eventTime).toString(16).toUpperCase().padStart(16, '0'),
      },
      'request-id': randomUUID(),
      requester: place.account,
      'source-ip-address': '127.0.0.1',
      reason,
    },
  });

/** The default event bus: what is put on it goes to the targets of every rule whose pattern it matches. */
export interface Bus {
  put(event: BusEvent): Promise<void>;
}

export function createBus(rules: readonly RuleResource[], delivery: Delivery): Bus {
  const listening = rules
    .filter(rule => rule.enabled && rule.pattern !== undefined)
    .map(rule => ({ rule, matches: compilePattern(rule.pattern) }));
  return {
    async put(event) {
      const meant = listening.filter(({ matches }) => matches(event));
      await Promise.all(meant.flatMap(({ rule }) => bringToTargets(rule, event, delivery)));
    },
  };
}

/** Brings an event to each target of a rule. */
export const bringToTargets = (
  rule: RuleResource,
  event: BusEvent,
  delivery: Delivery,
): readonly Promise<void>[] =>
  rule.targets.map(target =>
    delivery.bring({
      principal: 'events.amazonaws.com',
      sourceArn: rule.arn,
      id: event.id,
      input: inputFor(target, event, rule),
      target,
    }),
  );
