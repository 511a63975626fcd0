import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Office } from '#functions/office/office.ts';
import type { Machine } from '#functions/runtime/machine.ts';
import type { Topic } from '#functions/runtime/topic.ts';
import type { Adoption } from '#shared/store/adoption-counts.ts';

/** A mistake put in the place of one thing that the functions are given. None of it is a switch of theirs. */
export type Plant = {
  readonly table?: (client: DynamoDBClient) => DynamoDBClient;
  readonly office?: (office: Office) => Office;
  readonly timers?: (machine: Machine) => Machine;
  readonly topic?: (topic: Topic) => Topic;
  readonly adoption?: (adoption: Adoption) => Adoption;
  readonly sweeps?: false;
};
