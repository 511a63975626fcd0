import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Office } from '#functions/office/office.ts';
import type { Machine } from '#functions/runtime/machine.ts';
import type { Topic } from '#functions/runtime/topic.ts';
import type { Adoption } from '#shared/store/adoption-counts.ts';
import type { Messages } from '#shared/store/messages.ts';
import type { Invariant } from '../invariants/broken.ts';

/** A mistake put in the place of one thing that the functions are given. None of it is a switch of theirs. */
export type Plant = {
  readonly table?: (client: DynamoDBClient) => DynamoDBClient;
  readonly office?: (office: Office) => Office;
  readonly timers?: (machine: Machine) => Machine;
  readonly topic?: (topic: Topic) => Topic;
  readonly adoption?: (adoption: Adoption) => Adoption;
  readonly messages?: (messages: Messages) => Messages;
  readonly sweeps?: false;
  readonly recounts?: false;
  readonly sweepsQuestions?: false;
};

/** Mistakes by what they are, each with the promises by which it may show. */
export type Plants = Readonly<
  Record<
    string,
    {
      readonly plant: Plant;
      readonly caughtBy: readonly Invariant[];
      /** Found only where officers are written to. */
      readonly inWriting?: true;
      /** Found where much is asked of several posts at once. */
      readonly inAsking?: true;
      /** Found where records are kept. */
      readonly inRecords?: true;
    }
  >
>;
