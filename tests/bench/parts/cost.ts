import { type Part, type Row, row } from '../part.ts';
import { PRICES, type Priced } from '../prices.ts';
import { type AnAct, countMix } from '../support/mix.ts';

/** What cannot be counted here, since it is people who do it, or AWS's own machines. Each stands in docs/performance.md. */
export const ASSUMED = {
  /** An officer looks at the work list, at the file and at its notes before each act. */
  looks: 3,
  /** Read units of who asks, before each look: the directory's head, as the door reads it. */
  whoAsks: 1,
  /** The gateway keeps the authoriser's answer for five minutes, in which an officer asks so often. */
  requestsASignIn: 20,
  /** Of all stays, those that lie long enough for a reminder. */
  remindedStays: 0.2,
  /** Seconds of a noun's gigabyte that a request is paid for. */
  nounSeconds: 0.05,
  /** The same of a consumer's, for each message, of half a gigabyte. */
  consumerSeconds: 0.05,
} as const;

const MILLION = 1e6;

type Counts = Readonly<Record<Priced, number>>;

/**
 * What each act asks of AWS. A consumer is called for each message by itself: what a quiet office pays; a busy one pays
 * less, since ten messages then come in one call.
 */
const countsOf = (act: AnAct): Counts => {
  const requests = 1 + ASSUMED.looks;
  const messages = act.heardByTimers + act.heardBySearch + act.heardByCounts;
  const woken = act.timersStarted * ASSUMED.remindedStays;
  return {
    'API Gateway REST requests': requests,
    'Lambda invocations': requests + requests / ASSUMED.requestsASignIn + act.facts + messages + woken,
    'DynamoDB write request units': act.writeUnits + act.indexWriteUnits + act.countWriteUnits,
    'DynamoDB read request units':
      act.readUnits +
      act.indexReadUnits +
      act.countReadUnits +
      act.lookUnits +
      ASSUMED.looks * ASSUMED.whoAsks,
    'SNS FIFO publishes': act.facts,
    'SNS FIFO deliveries': messages,
    // Sent, received, deleted.
    'SQS FIFO requests': 3 * messages,
    // Into the wait; and for a reminder into the task, the choice and the wait again.
    'Step Functions transitions': act.timersStarted + 3 * woken,
  };
};

const gigabyteSeconds = (act: AnAct): number =>
  (1 + ASSUMED.looks) * ASSUMED.nounSeconds +
  (act.facts + act.heardByTimers + act.heardBySearch + act.heardByCounts) * ASSUMED.consumerSeconds * 0.5;

const isPriced = (name: string): name is Priced => name in PRICES.perMillion;

export const cost: Part = {
  measures: `one million acts: counted requests, units, transitions and invocations, by the prices of ${PRICES.asOf} in ${PRICES.region}`,
  most: 30,
  run: async () => {
    const act = await countMix();
    const counts = countsOf(act);
    const lines = Object.keys(counts)
      .filter(isPriced)
      .map(name => ({ name, count: counts[name], dollars: counts[name] * PRICES.perMillion[name] }));
    const seconds = gigabyteSeconds(act);
    const computing = seconds * MILLION * PRICES.lambdaGigabyteSecond;
    const rows: readonly Row[] = lines.flatMap(({ name, count, dollars }) => [
      row(`${name} an act`, count, 'of each'),
      row(`${name}, a million acts`, dollars, 'US$'),
    ]);
    return [
      row('write units of the word index an act', act.indexWriteUnits, 'WCU'),
      row('write units of the counts an act', act.countWriteUnits, 'WCU'),
      ...rows,
      row('Lambda gigabyte-seconds an act (assumed)', seconds, 'GB·s'),
      row('Lambda gigabyte-seconds, a million acts', computing, 'US$'),
      row(
        'all of it, a million acts',
        lines.reduce((sum, { dollars }) => sum + dollars, computing),
        'US$',
      ),
    ];
  },
};
