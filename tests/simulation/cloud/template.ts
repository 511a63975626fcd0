import * as z from 'zod';
import { readAssembly } from '#local/assembly/read.ts';
import { sampleAssembly } from '#tests/support/district.ts';

/** What the template says of a consumer: what its queue hears, and how often it is tried. */
export type Fed = {
  readonly hears: readonly string[];
  readonly batchSize: number;
  readonly maxReceives: number;
  readonly visibilityMs: number;
};
type Letterhead = {
  readonly from: string;
  readonly sender: string;
  readonly entityId: string;
  readonly configurationSet: string;
};
/** The parts of the synthesised templates that a history runs on. */
export type Template = {
  readonly custodyTimer: string;
  /** How often a schedule calls a function. */
  readonly everyMs: (called: string) => number;
  readonly fed: (consumer: string) => Fed;
  /** What officers are written with. */
  readonly letters: { readonly sms: string; readonly letterhead: Letterhead };
};

const Filter = z.object({ type: z.array(z.string()) });
const EVERY = /^rate\((\d+) minutes?\)$/;

const theOnly = <T>(found: readonly T[], what: string): T => {
  const [one, another] = found;
  if (one === undefined || another !== undefined)
    throw new Error(`${found.length} of ${what} in the templates`);
  return one;
};

/** Reads them from the sample district's assembly, which is synthesised if anything it is made of has changed. */
export const readTemplate = async (): Promise<Template> => {
  const assembly = await readAssembly(await sampleAssembly(), {
    issuer: 'http://127.0.0.1:9',
    door: 'http://127.0.0.1:9',
  });
  const { functions, eventSourceMappings, queues, subscriptions, schedules, stateMachines } = assembly;
  const functionOf = (name: string) =>
    theOnly(
      functions.filter(({ logicalId }) => logicalId.includes(name)),
      name,
    );
  const settingOf = (name: string): string => {
    const [value] = functions.flatMap(({ environment }) => environment[name] ?? []);
    if (value === undefined) throw new Error(`no function has the setting ${name}`);
    return value;
  };
  return {
    custodyTimer: theOnly(
      stateMachines.filter(({ logicalId }) => logicalId.includes('CustodyTimer')),
      'CustodyTimer',
    ).definition,
    everyMs: called => {
      const { arn } = functionOf(called);
      const { expression } = theOnly(
        schedules.filter(({ target }) => target.arn === arn),
        `the schedule of ${called}`,
      );
      const [, minutes] = EVERY.exec(expression) ?? [];
      if (minutes === undefined) throw new Error(`no rate: ${expression}`);
      return Number(minutes) * 60_000;
    },
    letters: {
      sms: settingOf('SMS_TEMPLATES'),
      letterhead: {
        from: settingOf('MAIL_FROM'),
        sender: settingOf('SMS_SENDER'),
        entityId: settingOf('SMS_ENTITY_ID'),
        configurationSet: settingOf('MAIL_CONFIGURATION_SET'),
      },
    },
    fed: consumer => {
      const { arn } = functionOf(consumer);
      const source = theOnly(
        eventSourceMappings.filter(({ functionArn }) => functionArn === arn),
        `what feeds ${consumer}`,
      );
      const queue = theOnly(
        queues.filter(one => one.arn === source.sourceArn),
        `the queue of ${consumer}`,
      );
      const { filterPolicy } = theOnly(
        subscriptions.filter(({ endpoint }) => endpoint === queue.arn),
        `what ${consumer} hears`,
      );
      return {
        hears: filterPolicy === undefined ? [] : Filter.parse(JSON.parse(filterPolicy)).type,
        batchSize: source.batchSize,
        maxReceives: queue.redrive?.maxReceiveCount ?? Number.POSITIVE_INFINITY,
        visibilityMs: queue.visibilityTimeoutSeconds * 1000,
      };
    },
  };
};
