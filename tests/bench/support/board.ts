import { approvePaperException } from '#functions/http/readiness/approve-paper-exception.ts';
import { endPaperException } from '#functions/http/readiness/end-paper-exception.ts';
import { getBoard } from '#functions/http/readiness/get-board.ts';
import { getBoardSheet } from '#functions/http/readiness/get-board-sheet.ts';
import { getReadinessSheet } from '#functions/http/readiness/get-readiness-sheet.ts';
import { getUntrainedSheet } from '#functions/http/readiness/get-untrained-sheet.ts';
import { listPaperExceptions } from '#functions/http/readiness/list-paper-exceptions.ts';
import { listReadiness } from '#functions/http/readiness/list-readiness.ts';
import { listUntrained } from '#functions/http/readiness/list-untrained.ts';
import { setGoLive } from '#functions/http/readiness/set-go-live.ts';
import { setReadiness } from '#functions/http/readiness/set-readiness.ts';
import { setSignature } from '#functions/http/readiness/set-signature.ts';
import { serve } from '#functions/runtime/http.ts';
import { REFUSALS } from '#shared/contract/refusals.ts';
import * as routes from '#shared/contract/routes/readiness.ts';
import type { OperationId } from '#shared/contract/routes.ts';
import { weekOf } from '#shared/domain/adoption/counting.ts';
import { instantOf } from '#shared/domain/time.ts';
import { proxyEvent } from '#tests/support/proxy-event.ts';
import { type Row, row } from '../part.ts';
import { counting } from './counting.ts';
import type { ImportOffice } from './import-office.ts';
import { SILENT } from './silent.ts';
import { type BareOffice, openBareOffice } from './store-desk.ts';
import { medianOf } from './timed.ts';

/** The readiness noun with its door, as Lambda has it. */
const nounOf = ({ office, store }: BareOffice) =>
  serve('readiness', { routes, says: REFUSALS }, () => ({
    log: SILENT,
    clock: { now: Date.now, pause: async () => undefined },
    door: {
      actors: { directory: store.directory, firstAdministrator: 'first.admin' },
      findAnswer: store.findAnswer,
    },
    useCases: {
      approvePaperException: approvePaperException(office),
      endPaperException: endPaperException(office),
      getBoard: getBoard(office),
      getBoardSheet: getBoardSheet(office),
      getReadinessSheet: getReadinessSheet(office),
      getUntrainedSheet: getUntrainedSheet(office),
      listPaperExceptions: listPaperExceptions(office),
      listReadiness: listReadiness(office),
      listUntrained: listUntrained(office),
      setGoLive: setGoLive(office),
      setReadiness: setReadiness(office),
      setSignature: setSignature(office),
    },
  }));

/** Lets everybody have moved a file, counted as movements are. */
const everybodyMoved = async ({ store, ids }: ImportOffice): Promise<void> => {
  const { officers, offices } = (await store.directory.current()).rows;
  const [office] = offices;
  if (!office) throw new Error('a district without an office');
  const at = instantOf(Date.now());
  await store.adoption.count(
    officers.map(({ officerId }) => ({
      objectId: ids.file(),
      seq: 1,
      officeId: office.officeId,
      week: weekOf(at),
      thing: 'movements',
      nature: 'electronic',
      mover: { officerId, at },
    })),
  );
};

type Asked = {
  readonly name: string;
  readonly id: OperationId;
  readonly query: Readonly<Record<string, string>>;
};
const ASKED: readonly Asked[] = [
  { name: 'board of the district', id: 'getBoard', query: { limit: '50' } },
  { name: 'board as CSV', id: 'getBoardSheet', query: {} },
  { name: 'officers’ steps, a page of 50', id: 'listReadiness', query: { limit: '50' } },
  {
    name: 'who has no signature, as CSV',
    id: 'getReadinessSheet',
    query: { step: 'signature', state: 'missing' },
  },
  { name: 'all steps of all officers, as CSV', id: 'getReadinessSheet', query: {} },
  { name: 'the untrained and what they hold, a page of 50', id: 'listUntrained', query: { limit: '50' } },
];

/** The board and the lists beside it, asked by the nodal officer, who sees the whole district. */
export const boardRows = async (
  office: ImportOffice,
  { boards }: { readonly boards: number },
): Promise<readonly Row[]> => {
  const { table } = office;
  await everybodyMoved(office);
  const { officers } = (await office.store.directory.current()).rows;
  const nodal = officers.find(({ roles }) => roles.includes('nodal-officer'));
  if (!nodal) throw new Error('a district without its nodal officer');
  const { client, take } = counting(table.client, table.name);
  const noun = nounOf(openBareOffice(table.client, table.name));
  const counted = nounOf(openBareOffice(client, table.name));
  const rows: Row[] = [];
  for (const { name, id, query } of ASKED) {
    const event = () => proxyEvent(id, { as: nodal.login, query, headers: { 'Accept-Language': 'hi' } });
    // The first time it reads the directory, which is measured by itself.
    await counted(event());
    take();
    const { statusCode, body } = await counted(event());
    const { calls, readUnits } = take();
    if (statusCode !== 200) {
      rows.push(row(name, `refused with ${statusCode}`, ''));
      continue;
    }
    await noun(event());
    rows.push(
      row(`${name}: p50`, await medianOf(boards, () => noun(event())), 'ms'),
      row(`${name}: answer`, Buffer.byteLength(body) / 1000, 'kB'),
      row(
        `${name}: calls`,
        Object.values(calls).reduce((a, b) => a + b, 0),
        'calls',
      ),
      row(`${name}: read units`, readUnits, 'RCU'),
    );
  }
  return rows;
};
