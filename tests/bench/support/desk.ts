import { setTimeout as sleep } from 'node:timers/promises';

/** One officer at work: acts and nothing around them. Over HTTP or past it, the acts are the same. */
export type Desk = {
  readonly create: (subject: string) => Promise<string>;
  readonly draft: (fileId: string, text: string) => Promise<{ noteId: string; revision: number }>;
  readonly confirm: (fileId: string, note: { noteId: string; revision: number }) => Promise<void>;
  readonly send: (fileId: string, remark: string) => Promise<void>;
  readonly open: (fileId: string) => Promise<void>;
  readonly giveBack: (fileId: string, remark: string) => Promise<void>;
};

/** A dealing hand and the officer above: between them each file goes up and comes back. */
export type Pair = { readonly clerk: Desk; readonly officer: Desk };

export const SUBJECT = 'ग्राम रामपुर की गाटा संख्या 245 के नामांतरण के सम्बन्ध में';
export const REMARK = 'कृपया आदेशार्थ';
export const NOTE =
  'तहसीलदार, सदर का पत्र दिनांक 12 अक्टूबर 2026 पताका “क” पर है।\n\nविक्रय पत्र एवं खतौनी का परीक्षण हो चुका है; कोई आपत्ति प्राप्त नहीं हुई।';

/** One file's way: opened, noted, sent up, read, noted, sent back, read. Each step is one act. */
export const ACTS_A_FILE = 9;
const fileThrough = async function* ({ clerk, officer }: Pair): AsyncGenerator<undefined> {
  const fileId = await clerk.create(SUBJECT);
  yield;
  const first = await clerk.draft(fileId, NOTE);
  yield;
  await clerk.confirm(fileId, first);
  yield;
  await clerk.send(fileId, REMARK);
  yield;
  await officer.open(fileId);
  yield;
  const second = await officer.draft(fileId, NOTE);
  yield;
  await officer.confirm(fileId, second);
  yield;
  await officer.giveBack(fileId, REMARK);
  yield;
  await clerk.open(fileId);
  yield;
};

/** What a while of work came to: milliseconds of each act that began and ended in it, and the acts of a second. */
export type Worked = {
  readonly took: readonly number[];
  readonly perSecond: number;
  /** All acts, those of the warming-up too. */
  readonly acts: number;
};

/** Every pair works file after file for so long; what the warming-up does is not counted. */
export const work = async (
  pairs: readonly Pair[],
  { warmMs, forMs }: { readonly warmMs: number; readonly forMs: number },
): Promise<Worked> => {
  const took: number[] = [];
  let acts = 0;
  let counting = false;
  let over = false;
  const busy = async (pair: Pair): Promise<void> => {
    while (!over) {
      let begun = performance.now();
      for await (const _ of fileThrough(pair)) {
        const now = performance.now();
        acts += 1;
        if (counting && !over) took.push(now - begun);
        if (over) return;
        begun = now;
      }
    }
  };
  const all = Promise.all(pairs.map(busy));
  await Promise.race([sleep(warmMs), all]);
  counting = true;
  const begun = performance.now();
  await Promise.race([sleep(forMs), all]);
  over = true;
  const seconds = (performance.now() - begun) / 1000;
  await all;
  return { took, perSecond: took.length / seconds, acts };
};

/** One file's way, once; `after` is called when an act is done. */
export const oneFile = async (pair: Pair, after: () => Promise<void>): Promise<void> => {
  for await (const _ of fileThrough(pair)) await after();
};
