import type { EnvironmentName } from '#shared/contract/environment.ts';
import type { Action } from '../constructs/grants.ts';

/** The things functions have rights on. Which resource each is, infra/stacks/office.ts says. */
export type GroundName =
  | 'table'
  | 'workIndex'
  | 'dueIndex'
  | 'stream'
  | 'quarantine'
  /** The bucket itself: only who may list it is told that an object is not there. */
  | 'quarantineBucket'
  /** Sheets of imports, and what was made of the directory for somebody to fetch; both in quarantine. */
  | 'sheetsIn'
  | 'sheetsOut'
  /** The queue that hears of sheets. */
  | 'imports'
  | 'documentsBucket'
  | 'originals'
  | 'pages'
  /** Words with their places, a file for each page. */
  | 'pageWords'
  | 'topic'
  | 'timers'
  /** The queue that hears of where files go that may be on a channel. */
  | 'channels'
  | 'search'
  | 'adoption'
  | 'position'
  /** The queue that hears of what goes from post to post. */
  | 'sent'
  /** The queue that hears of questions put to several posts. */
  | 'consultations'
  /** The queue that hears of what two persons disposed of. */
  | 'erasure'
  /** The queue that hears of what cannot wait for the morning. */
  | 'atOnce'
  /** The queue that hears what providers tell of messages. */
  | 'told'
  /** The address letters come from, and the header of short messages; empty where a district sends none. */
  | 'mail'
  | 'sms'
  | 'custodyTimer'
  | 'custodyTimerRuns'
  | 'documentIntake'
  | 'channelRouting'
  | 'channelRoutingRuns'
  /** The officers' accounts. */
  | 'userPool'
  /** Textract knows no resources; the ground is empty where a district does not use it. */
  | 'textract';

type Right = readonly [ground: GroundName, ...actions: Action[]];

/** One function: where its code is, what it may do, what it is told, and whom its failure hurts. */
export interface FunctionPlan {
  readonly entry: string;
  readonly failureMeans: string;
  readonly environment: readonly EnvironmentName[];
  readonly rights: readonly Right[];
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
}

/** Who asks, and who sits where: the directory's head is got, and its nodes in a batch. */
export const LOOK = ['dynamodb:BatchGetItem', 'dynamodb:GetItem'] as const;
/** Changes the directory: its nodes are written in batches, then its head is moved on. */
export const CHANGE_DIRECTORY = [...LOOK, 'dynamodb:BatchWriteItem', 'dynamodb:PutItem'] as const;
export const READ = [...LOOK, 'dynamodb:Query'] as const;
/** Puts what is new: with the record of the request, every POST does so. Transactions are authorised by their parts. */
export const PUT = [...READ, 'dynamodb:PutItem'] as const;
/** Changes a standing item in place: a counter, a stamp, a mark. */
export const UPDATE = [...PUT, 'dynamodb:UpdateItem'] as const;
