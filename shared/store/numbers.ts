import * as z from 'zod';
import { notToBeOpened, Opening } from '#shared/domain/numbering/counter.ts';
import { type Register, Series } from '#shared/domain/numbering/series.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { RegisterEntry } from './also.ts';
import type { writesOf } from './commit.ts';
import { key } from './keys.ts';
import { type Commit, NumberGiven, type OfficeStore } from './office-store.ts';
import { type Item, read, type Table } from './table.ts';
import { jitter, type Pause, type Write } from './transaction.ts';

/** A series' counter: its last number, and how it was opened if it goes on from paper. */
const Counter = z.strictObject({ series: Series, last: z.int().min(0), opening: Opening.exactOptional() });
type Counter = z.infer<typeof Counter>;

/** A number is fought for this long before the request is refused, in ms; well below a noun's timeout of 15 s. */
const NUMBER_PATIENCE_MS = 8_000;

/** Losing the race for a number, with the counter as the winner left it when the table told it. */
class NumberTaken extends Error {
  readonly counter: Counter | undefined;
  constructor(counter: Counter | undefined) {
    super('number taken');
    this.counter = counter;
  }
}

type Parts = {
  readonly table: Table;
  readonly plan: ReturnType<typeof writesOf>;
  readonly transact: (planned: readonly Write[], backoff?: readonly number[]) => Promise<void>;
  readonly rest: Pause;
  /** Epoch milliseconds. */
  readonly now: () => number;
};

/** The entry of the register that a numbered act makes. */
const entryOf = ({ also = [] }: Commit): RegisterEntry => {
  for (const extra of also) if (extra.kind === 'register-entry') return extra.entry;
  throw new Error('what takes a number must be entered in the register');
};

/**
 * Numbers of registers, without a gap. A counter moves on in the transaction of the act that takes its number, or not at all:
 *
 *   counter 16 → 17, entry 17, claim of the number, the act itself: one transaction, on condition that the counter is 16
 */
export const openNumbers = ({
  table,
  plan,
  transact,
  rest,
  now,
}: Parts): Pick<OfficeStore, 'commitNumbered' | 'counters'> => {
  const find = async (register: Register): Promise<Counter | undefined> => {
    const item = await table.find({ pk: key.register(register), sk: key.counter(register.series) });
    return item && read(Counter, item);
  };

  const taken = (standing: Item | undefined) => new NumberTaken(standing && read(Counter, standing));

  /** One try with one number; throws NumberTaken when another took it. */
  const commitWith = async (
    register: Register,
    { before, commit }: { before: Counter | undefined; commit: Commit },
  ): Promise<void> => {
    const counter = plan.counter(register, before, taken);
    const [first, ...others] = plan.commit(commit);
    // The idempotency record's failure, if there is one, must speak before the counter's.
    // No patience here: whoever holds the counter at this instant takes the number, so the next try needs the next one.
    await transact(
      commit.once && first ? [first, counter, ...others] : [counter, ...(first ? [first] : []), ...others],
      [],
    );
  };

  /**
   * Goes past a number that something bears already, as it can after the office changed its pattern. The register keeps
   * the place and says so: a gap nobody explains would be a lost file.
   */
  const passOver = async (
    register: Register,
    { before, entry }: { before: Counter | undefined; entry: RegisterEntry },
  ): Promise<void> => {
    const { serial, number, at, by } = entry;
    const passed: RegisterEntry = { serial, number, passedOver: true, at, ...(by ? { by } : {}) };
    await transact([plan.counter(register, before, taken), plan.entry(register, passed)], []);
  };

  /** Takes the next number, or goes past it; answers whether it was taken. */
  const attempt = async (
    register: Register,
    { before, commit }: { before: Counter | undefined; commit: Commit },
  ): Promise<boolean> => {
    try {
      await commitWith(register, { before, commit });
      return true;
    } catch (error) {
      if (!(error instanceof NumberGiven)) throw error;
      await passOver(register, { before, entry: entryOf(commit) });
      return false;
    }
  };

  /** Those who want a number of one series in this process stand in line, instead of racing each other in vain. */
  const lines = new Map<string, Promise<unknown>>();
  const inLine = async <T>(register: Register, turn: () => Promise<T>): Promise<T> => {
    const name = `${key.register(register)} ${register.series}`;
    const ahead = lines.get(name) ?? Promise.resolve();
    const mine = ahead.then(turn, turn);
    lines.set(name, mine);
    try {
      return await mine;
    } finally {
      if (lines.get(name) === mine) lines.delete(name);
    }
  };

  return {
    commitNumbered: (register, build) => {
      const until = now() + NUMBER_PATIENCE_MS;
      return inLine(register, async () => {
        let before = await find(register);
        for (let tries = 1; ; tries += 1) {
          const { result, ...commit } = build((before?.last ?? 0) + 1);
          try {
            if (await attempt(register, { before, commit })) return result;
            before = await find(register);
            if (now() > until) throw new Refusal('number.lost-race');
          } catch (error) {
            const busy = error instanceof Refusal && error.code === 'server.busy';
            if (!(error instanceof NumberTaken) && !busy) throw error;
            if (now() > until) throw new Refusal('number.lost-race');
            await rest(jitter(Math.min(400, 5 * 2 ** tries)));
            before = (error instanceof NumberTaken ? error.counter : undefined) ?? (await find(register));
          }
        }
      });
    },

    counters: {
      list: (register, page) =>
        table.list({ pk: key.register(register), prefix: key.counters(), schema: Counter }, page),
      open: async (register, { opening, lastNumber, once, answer }) => {
        const last = opening.startAt - 1;
        const entry: RegisterEntry = { serial: last, number: lastNumber, opening, at: opening.at };
        const refused = (standing: Item = {}) => notToBeOpened(read(Counter, standing));
        await transact([
          plan.once(once, answer),
          plan.openedCounter(register, { last, opening }, refused),
          plan.entry(register, entry),
        ]);
      },
    },
  };
};
