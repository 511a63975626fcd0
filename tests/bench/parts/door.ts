import { setTimeout as sleep } from 'node:timers/promises';
import { startTable } from '#tests/support/table.ts';
import { type Bench, type Part, type Row, row } from '../part.ts';
import { median, quantile, spread } from '../statistics.ts';
import { type Pair, type Worked, work } from '../support/desk.ts';
import { seatInDistrict } from '../support/http-pair.ts';
import { startBenchDistrict } from '../support/running-district.ts';
import { openBareOffice, seatPair, storePair } from '../support/store-desk.ts';

const CLIENTS = [1, 8, 32] as const;
/** Of the comparison with the gate open: enough clients to fill the machine, few enough to leave it calm. */
const GATE_CLIENTS = 8;
const OFFICES = 8;
const ROUNDS = 2;
const GATE_ROUNDS = 4;
/** The clockwork still works off what a slice of acts set going; the next slice must not pay for it. */
const SETTLE_MS = 500;

/** A place where acts are done, by so many clients at once. */
type Place = {
  readonly work: (clients: number, forMs: number) => Promise<Worked>;
  /** Milliseconds of processor time used so far, where it is another process's. */
  readonly processor: () => Promise<number>;
  readonly stop: () => Promise<void>;
};

const slice = async (pairs: readonly Pair[], forMs: number): Promise<Worked> => {
  const worked = await work(pairs, { warmMs: 500, forMs });
  await sleep(SETTLE_MS);
  return worked;
};

const district = async (bench: Bench, checking: boolean): Promise<Place> => {
  const running = await startBenchDistrict(bench, { checking });
  const { pairs: seat } = await seatInDistrict(running, OFFICES);
  return {
    work: async (clients, forMs) => {
      const { pairs, close } = seat(clients);
      try {
        return await slice(pairs, forMs);
      } finally {
        close();
      }
    },
    processor: () => running.processor(),
    stop: () => running.stop(),
  };
};

/** The same acts in one process: the same reads, decisions and commits, through the SDK to an emulator of the same kind. */
const storeAlone = async (): Promise<Place> => {
  const table = await startTable();
  const bare = openBareOffice(table.client, table.name);
  const seated = await Promise.all(Array.from({ length: OFFICES }, () => seatPair(bare)));
  return {
    work: (clients, forMs) => {
      const pairs = Array.from({ length: clients }, (_, n) =>
        seated.slice(n % OFFICES, (n % OFFICES) + 1).map(each => storePair(bare, each)),
      );
      return slice(pairs.flat(), forMs);
    },
    processor: async () => 0,
    stop: () => table.stop(),
  };
};

const mean = (slices: readonly Worked[]): number =>
  slices.reduce((sum, { perSecond }) => sum + perSecond, 0) / slices.length;
const rates = (slices: readonly Worked[]): readonly number[] => slices.map(({ perSecond }) => perSecond);

const rowsOf = (clients: number, door: readonly Worked[], store: readonly Worked[]): readonly Row[] => {
  const of = (what: string) => `${clients} client${clients === 1 ? '' : 's'}: ${what}`;
  const timed = (where: string, slices: readonly Worked[]) => {
    const took = slices.flatMap(each => each.took);
    return [
      row(of(`${where}`), mean(slices), 'acts/s'),
      row(of(`${where}, p50`), quantile(took, 0.5), 'ms'),
      row(of(`${where}, p99`), quantile(took, 0.99), 'ms'),
    ];
  };
  return [
    ...timed('through the HTTP door', door),
    ...timed('the store alone', store),
    row(of('door over store'), mean(door) / mean(store), '×', { least: 0.4 }),
    row(of('slices of the door apart by'), spread(rates(door)), '%'),
  ];
};

/** Turn about, so that whatever else the machine does meets both alike. */
const inTurn = async (places: readonly Place[], rounds: number, go: (place: Place) => Promise<Worked>) => {
  const slices = places.map((): Worked[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [n, place] of places.entries()) slices[n]?.push(await go(place));
  }
  return slices;
};

export const door: Part = {
  measures: `acts through the HTTP door at ${CLIENTS.join(', ')} clients, beside the same acts on the store alone`,
  most: 150,
  run: async bench => {
    const places: Place[] = [];
    const opened = async (place: Promise<Place>): Promise<Place> => {
      const here = await place;
      places.push(here);
      return here;
    };
    try {
      const checked = await opened(district(bench, true));
      const alone = await opened(storeAlone());
      bench.say('warming up');
      await checked.work(GATE_CLIENTS, 4_000);
      await alone.work(GATE_CLIENTS, 1_000);
      for (const clients of CLIENTS) {
        bench.say(`${clients} clients`);
        const [door = [], store = []] = await inTurn([checked, alone], ROUNDS, place =>
          place.work(clients, place === checked ? 2_500 : 1_500),
        );
        bench.found(rowsOf(clients, door, store));
      }
      bench.say('the same with every check of the AWS door off');
      const unchecked = await opened(district(bench, false));
      await unchecked.work(GATE_CLIENTS, 5_000);
      const used = new Map<Place, number[]>([checked, unchecked].map(place => [place, []]));
      const [on = [], off = []] = await inTurn([checked, unchecked], GATE_ROUNDS, async place => {
        const before = await place.processor();
        const worked = await place.work(GATE_CLIENTS, 2_000);
        used.get(place)?.push(((await place.processor()) - before) / worked.acts);
        return worked;
      });
      const cost = (place: Place) => median(used.get(place) ?? []);
      return [
        row(`${GATE_CLIENTS} clients: signatures and IAM checked`, median(rates(on)), 'acts/s'),
        row(`${GATE_CLIENTS} clients: nothing checked`, median(rates(off)), 'acts/s'),
        row('checked over unchecked', median(rates(on)) / median(rates(off)), '×', { least: 0.9 }),
        row('slices apart by, checked and unchecked', Math.max(spread(rates(on)), spread(rates(off))), '%'),
        row('processor time an act, checked over unchecked', cost(checked) / cost(unchecked), '×', {
          most: 1.1,
        }),
      ];
    } finally {
      for (const place of places) await place.stop();
    }
  },
};
