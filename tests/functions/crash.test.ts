import { afterAll, beforeAll, expect, it } from 'vitest';
import { isBeingRead, undiarisedBy } from '#shared/domain/document.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import { makeTiff } from '#tests/documents/make.ts';
import { type PapersOffice, readerOf, startPapers } from './support/papers.ts';

const fax = makeTiff([
  { width: 40, height: 30 },
  { width: 30, height: 40 },
]);

let papers: PapersOffice;
beforeAll(async () => {
  papers = await startPapers();
});
afterAll(() => papers.stop());

class Crash extends Error {}

/**
 * The calls of a part, of which one does not come to its end: the `at`-th is never made, or is made and its answer is lost,
 * as when a function is killed before or after AWS has done what it asked for. Counted over every part that shares `count`.
 */
const crashing = <T extends object>(part: T, fate: { count: number; at: number; done: boolean }): T =>
  new Proxy(part, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return async (...given: readonly unknown[]) => {
        fate.count += 1;
        const hit = fate.count === fate.at;
        if (hit && !fate.done) throw new Crash();
        const answer: unknown = await Reflect.apply(value, target, given);
        if (hit) throw new Crash();
        return answer;
      };
    },
  });

/** The whole state machine, from its beginning, as an execution runs it. */
const run = async (
  { check, draw, finish, readWith, finishReading }: ReturnType<PapersOffice['steps']>,
  key: string,
  documentId: DocumentId,
): Promise<void> => {
  const { verdict, pages } = await check(key);
  if (verdict === 'accepted') {
    for (const page of pages) await draw(documentId, page);
    await finish({ documentId });
  }
  if (verdict === 'settled' || verdict === 'refused') return;
  for (const page of pages) await readWith(readerOf('विषय नामांतरण'), documentId, page);
  await finishReading(documentId);
};

/** Runs a document through with one call that breaks off; answers whether there was such a call. */
const crashedAt = async (at: number, done: boolean): Promise<boolean> => {
  const { works } = papers;
  const { key, documentId } = await papers.bring(fax, { fileName: `${at}-${done}.pdf` });
  const fate = { count: 0, at, done };
  const store = {
    ...works.store,
    documents: crashing(works.store.documents, fate),
    commit: crashing({ commit: works.store.commit }, fate).commit,
  };
  const broken = papers.steps({ store, objects: crashing(papers.objects, fate) });
  const crashed = await run(broken, key, documentId).then(
    () => false,
    (error: unknown) => {
      if (error instanceof Crash) return true;
      throw error;
    },
  );
  // What Step Functions' retry, the next execution or the sweep does: the same once more, from the beginning.
  await run(papers.steps(), key, documentId);

  const document = await works.store.documents.get(documentId);
  expect(document, `call ${at}`).toMatchObject({ state: 'READY', pages: 2 });
  expect(document.readAt, `call ${at}`).toBeDefined();
  // Nothing of the work is left to be looked after; the sweep asks in a day whether the paper is diarised.
  expect(isBeingRead(document), `call ${at}`).toBe(false);
  expect(document.lookAt, `call ${at}`).toBe(undiarisedBy(document));
  const pages = await works.store.documents.pages(documentId);
  expect(
    pages.map(({ page, reading }) => [page, reading?.state]),
    `call ${at}`,
  ).toEqual([
    [1, 'READ'],
    [2, 'READ'],
  ]);
  for (const { page } of pages)
    expect((await works.store.documents.texts(documentId, page, { limit: 9 })).items).toHaveLength(1);
  expect(await papers.keysIn('quarantine'), `call ${at}`).not.toContain(key);
  return crashed;
};

it.each([
  ['before it is done', false],
  ['after it is done and before its answer is heard', true],
] as const)(
  'a crash in any call of the whole way, %s, loses nothing and leaves nothing behind',
  async (_, done) => {
    let calls = 0;
    while (await crashedAt(calls + 1, done)) calls += 1;
    expect(calls).toBeGreaterThan(30);
  },
);
