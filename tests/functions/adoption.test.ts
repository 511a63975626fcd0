import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countAdoption } from '#functions/events/count-adoption.ts';
import { Fact } from '#shared/contract/fact.ts';
import { weekOf } from '#shared/domain/adoption/counting.ts';
import { FileId, type ObjectId, OfficeId, ReceiptId } from '#shared/domain/ids.ts';
import { type Day, dayPlus, instantOf, istDay } from '#shared/domain/time.ts';
import { putRows } from '#tests/support/directory.ts';
import { listen } from './support/clockwork.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR as ADMIN, type Handlers, startHandlers } from './support/handlers.ts';
import { receivePaper } from './support/slips.ts';

let doors: Handlers;
beforeAll(async () => {
  doors = await startHandlers({ streamed: false, onDisk: false });
});
afterAll(() => doors.stop());

const today = (): Day => istDay(instantOf(Date.now()));
const inHours = (hours: number) => instantOf(Date.now() + hours * 3_600_000);

/** The office's go-live day as the directory keeps it, also one that lies behind. */
const goesLive = async (officeId: string, goLive: Day): Promise<void> => {
  const office = (await doors.store().directory.current()).getOffice(OfficeId.parse(officeId));
  await putRows(doors.store(), { offices: [{ ...office, goLive }] });
};
const exceptFor = async (officeId: string) =>
  doors.call('approvePaperException', {
    as: district.keeper,
    body: { officeId, reason: 'न्यायालय का मूल अभिलेख', until: inHours(24) },
  });

type Setting = District & { readonly keeper: string };
let district: Setting;
let marks = 0;
const newDistrict = async (): Promise<Setting> => {
  marks += 1;
  const mark = `P${marks}`;
  const set = await setUpDistrict(doors, mark);
  const keeper = `nodal.${mark}`.toLowerCase();
  await doors.call('createOfficer', {
    as: ADMIN,
    body: {
      employeeNumber: `NODAL-${mark}`,
      login: keeper,
      names: { hi: 'नोडल अधिकारी', en: 'Nodal Officer' },
      roles: ['nodal-officer'],
    },
  });
  return { ...set, keeper };
};

const openPaper = (as: string) =>
  doors.raw('createFile', { as, body: { subject: 'काग़ज़ी पत्रावली', nature: 'physical' } });
const statusOf = async (as: string) => {
  const { status, body } = await openPaper(as);
  return status === 201 ? 'opened' : (body as { code: string }).code;
};
const paperOf = async (as: string) =>
  doors.call('createFile', { as, body: { subject: 'काग़ज़ी पत्रावली', nature: 'physical' } });

describe('an office that goes live', () => {
  beforeAll(async () => {
    district = await newDistrict();
  });

  it('takes paper files until the day before, and none from the day on', async () => {
    const { clerk, office } = district;
    expect(await statusOf(clerk.as)).toBe('opened');
    await goesLive(office.officeId, dayPlus(today(), 1));
    expect(await statusOf(clerk.as)).toBe('opened');
    await goesLive(office.officeId, today());
    expect(await statusOf(clerk.as)).toBe('office.paper-closed');
    await goesLive(office.officeId, dayPlus(today(), -30));
    expect(await statusOf(clerk.as)).toBe('office.paper-closed');
  });

  it('opens electronic files and enters letters on paper as before', async () => {
    const { clerk } = district;
    const { fileId } = await doors.call('createFile', { as: clerk.as, body: { subject: 'ई-पत्रावली' } });
    const head = await doors.call('getFile', { as: clerk.as, params: { fileId } });
    expect(head.nature).toBe('electronic');
    const letter = {
      sender: { office: 'तहसील' },
      subject: 'पैमाइश',
      receivedOn: today(),
      deliveryMode: 'by-hand',
    };
    const { receiptId } = await doors.call('diariseReceipt', { as: clerk.as, body: letter });
    const receipt = await doors.call('getReceipt', { as: clerk.as, params: { receiptId } });
    expect(receipt.nature).toBe('physical');
    const electronic = { ...letter, nature: 'electronic' };
    const refused = await doors.refuse('diariseReceipt', { as: clerk.as, body: electronic });
    expect(refused.code).toBe('receipt.scan-missing');
  });

  it('takes paper while an approved exception runs, and none when it has ended', async () => {
    const { clerk, office, keeper } = district;
    const { exceptionId } = await exceptFor(office.officeId);
    expect(await statusOf(clerk.as)).toBe('opened');
    await doors.call('endPaperException', { as: keeper, params: { exceptionId } });
    expect(await statusOf(clerk.as)).toBe('office.paper-closed');
  });
});

describe('a paper file', () => {
  beforeAll(async () => {
    district = await newDistrict();
  });
  const to = (postId: string) => ({ to: postId, action: 'for-orders' });

  it('is sent to no post of an office gone live, unless an exception covers that office', async () => {
    const { clerk, stranger, elsewhere, keeper } = district;
    const { fileId } = await paperOf(clerk.as);
    const asked = { as: clerk.as, params: { fileId }, body: to(stranger.postId) };
    await goesLive(elsewhere.officeId, today());
    const refused = await doors.refuse('sendFile', asked);
    expect(refused).toMatchObject({ code: 'office.paper-closed', status: 409 });
    const { exceptionId } = await exceptFor(elsewhere.officeId);
    await doors.call('sendFile', asked);
    await doors.call('endPaperException', { as: keeper, params: { exceptionId } });
    // What is there already can be taken back.
    await doors.call('pullBackFile', { as: clerk.as, params: { fileId }, body: { reason: 'भूल से' } });
    const { fileId: electronic } = await doors.call('createFile', {
      as: clerk.as,
      body: { subject: 'ई-पत्रावली' },
    });
    await doors.call('sendFile', { ...asked, params: { fileId: electronic } });
  });

  it('is returned to none either, and is closed and taken up again where it lies', async () => {
    const { clerk, officer, sdm, office } = district;
    const { fileId } = await paperOf(clerk.as);
    const params = { fileId };
    await doors.call('sendFile', { as: clerk.as, params, body: to(officer.postId) });
    await receivePaper(doors, officer.as, fileId);
    await doors.call('openFile', { as: officer.as, params });
    await goesLive(office.officeId, today());
    const { code } = await doors.refuse('returnFile', { as: officer.as, params });
    expect(code).toBe('office.paper-closed');
    const reason = { reason: 'निस्तारित' };
    await doors.call('closeFile', { as: officer.as, params, body: reason });
    await doors.call('reopenFile', { as: sdm.as, params, body: reason });
    await doors.call('openFile', { as: officer.as, params });
    await doors.call('closeFile', { as: officer.as, params, body: reason });
  });
});

describe('paper beside electronic', () => {
  const factsOf = async (objectId: ObjectId): Promise<readonly Fact[]> => {
    const { items } = objectId.startsWith('fil_')
      ? await doors.store().files.journal(FileId.parse(objectId), { limit: 100 })
      : await doors.store().receipts.journal(ReceiptId.parse(objectId), { limit: 100 });
    return items.map(event => Fact.parse({ objectId, event }));
  };
  const count = async (...of: readonly ObjectId[]): Promise<void> => {
    const { adoption } = doors.store();
    const work = countAdoption(() => ({ adoption, log: listen().log }));
    for (const id of of) await work(await factsOf(id));
  };
  const ddoOf = async ({ officerId }: { readonly officerId: string }, ddo: string) => {
    const { rows } = await doors.store().directory.current();
    const officers = rows.officers.filter(officer => officer.officerId === officerId);
    await putRows(doors.store(), { officers: officers.map(officer => ({ ...officer, ddo })) });
  };

  beforeAll(async () => {
    district = await newDistrict();
    const { clerk, officer, stranger } = district;
    for (const one of [clerk, officer]) await ddoOf(one, 'DDO-SADAR');
    await ddoOf(stranger, 'DDO-BLOCK');
    const paper = await paperOf(clerk.as);
    const files = await Promise.all(
      [1, 2, 3].map(n => doors.call('createFile', { as: clerk.as, body: { subject: `पत्रावली ${n}` } })),
    );
    for (const { fileId } of [paper, ...files.slice(0, 2)])
      await doors.call('sendFile', {
        as: clerk.as,
        params: { fileId },
        body: { to: officer.postId, action: 'for-orders' },
      });
    const { receiptId } = await doors.call('diariseReceipt', {
      as: clerk.as,
      body: {
        sender: { office: 'तहसील' },
        subject: 'पैमाइश',
        receivedOn: today(),
        deliveryMode: 'by-hand',
      },
    });
    await count(paper.fileId, ...files.map(({ fileId }) => fileId), receiptId);
    for (const { as } of [clerk, officer]) await doors.call('getMe', { as });
  });

  const expected = {
    receipts: { physical: 1, electronic: 0 },
    files: { physical: 1, electronic: 3 },
    movements: { physical: 1, electronic: 2 },
    eFileShare: 75,
  };

  it('is shown of an office, week by week, with weeks in which nothing was done', async () => {
    const { office, keeper } = district;
    const params = { officeId: office.officeId };
    const shown = await doors.call('getDualRunning', { as: keeper, params, query: { weeks: '3' } });
    expect(shown).toMatchObject({ office: { officeId: office.officeId }, paper: 'open', ...expected });
    expect(shown.weeks).toHaveLength(3);
    expect(shown.weeks.at(-1)).toEqual({ week: weekOf(instantOf(Date.now())), ...expected });
    expect(shown.weeks[0]).not.toHaveProperty('eFileShare');
  });

  it('is shown of every office, page after page, with one total', async () => {
    const { office, keeper } = district;
    const seen = [];
    let cursor: string | undefined;
    do {
      const query = { weeks: '2', limit: '1', ...(cursor === undefined ? {} : { cursor }) };
      const page = await doors.call('listDualRunning', { as: keeper, query });
      expect(page.total.files.electronic).toBeGreaterThanOrEqual(3);
      expect(page.items).toHaveLength(1);
      seen.push(...page.items);
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen.find(line => line.office.officeId === office.officeId)).toMatchObject(expected);
    const { rows } = await doors.store().directory.current();
    expect(seen).toHaveLength(rows.offices.length);
  });

  it('is a sheet too, in the language asked for', async () => {
    const { office, keeper } = district;
    const params = { officeId: office.officeId };
    const sheet = async (language: string) => {
      const call = { as: keeper, params, query: { weeks: '1' }, headers: { 'Accept-Language': language } };
      const { headers, body } = await doors.raw('getDualRunningSheet', call);
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      return String(body);
    };
    const week = weekOf(instantOf(Date.now()));
    expect((await sheet('en')).split('\r\n')).toEqual([
      '\uFEFFWeek (from Monday),"Receipts, paper","Receipts, electronic","Files opened, paper","Files opened, electronic","Movements, paper","Movements, electronic","E-files, %"',
      `${week},1,0,1,3,1,2,75`,
      'Total,1,0,1,3,1,2,75',
      '',
    ]);
    expect(await sheet('hi')).toContain('सप्ताह (सोमवार से)');
    const all = await doors.raw('listDualRunningSheet', { as: keeper, query: {} });
    expect(String(all.body)).toContain(`${office.code},${office.names.en},,taken,1,0,1,3,1,2,75`);
  });

  it('knows by DDO and by office who signed in and who moved an electronic file', async () => {
    const { office, keeper } = district;
    const { items, total } = await doors.call('getAdoption', { as: keeper, query: { days: '7' } });
    const sadar = items.find(({ ddo }) => ddo === 'DDO-SADAR');
    const count = { officers: 2, signedIn: 2, neverSignedIn: 0, moved: 1, movedShare: 50 };
    expect(sadar).toMatchObject({ ...count, signedInShare: 100 });
    expect(items.find(({ ddo }) => ddo === 'DDO-BLOCK')).toMatchObject({ officers: 1, neverSignedIn: 1 });
    expect(total.moved).toBe(1);
    const byOffice = await doors.call('getAdoption', { as: keeper, query: { by: 'office' } });
    const line = byOffice.items.find(each => each.office?.officeId === office.officeId);
    expect(line).toMatchObject({ officers: 4, signedIn: 2, moved: 1, movedShare: 25 });
    const sheet = await doors.raw('getAdoptionSheet', { as: keeper });
    expect(String(sheet.body)).toContain('DDO-SADAR,2,2,100,0,1,50\r\n');
  });

  it('gives its lines page by page, those without a DDO first', async () => {
    const { keeper } = district;
    const first = await doors.call('getAdoption', { as: keeper, query: { limit: '1' } });
    expect(first.items[0]).not.toHaveProperty('ddo');
    const { cursor = '' } = first;
    const next = await doors.call('getAdoption', { as: keeper, query: { limit: '9', cursor } });
    expect(next.items.map(({ ddo }) => ddo)).toEqual(['DDO-BLOCK', 'DDO-SADAR']);
    const odd = { cursor: Buffer.from('../../').toString('base64url') };
    const { code } = await doors.refuse('getAdoption', { as: keeper, query: odd });
    expect(code).toBe('request.cursor-invalid');
  });

  it('names who did not, of a DDO or an office, to whoever may see them by name', async () => {
    const { officer, sdm, stranger, keeper, office } = district;
    const ofDdo = { ddo: 'DDO-SADAR' };
    const idle = async (as: string, query: Record<string, string>) =>
      (await doors.call('listInactive', { as, query })).items.map(({ officerId }) => officerId);
    expect(await idle(keeper, ofDdo)).toEqual([officer.officerId]);
    expect(await idle(keeper, { ...ofDdo, lacks: 'sign-in' })).toEqual([]);
    expect(await idle(keeper, { officeId: office.officeId, lacks: 'sign-in' })).toContain(sdm.officerId);
    // The officer's superior sees them; somebody of another office does not.
    expect(await idle(sdm.as, ofDdo)).toEqual([officer.officerId]);
    expect(await idle(stranger.as, ofDdo)).toEqual([]);
    const { body } = await doors.raw('listInactiveSheet', { as: keeper, query: ofDdo });
    expect(String(body)).toContain('RAVI-');
  });

  it('shows a local administrator the offices they keep and no other', async () => {
    const { office, elsewhere } = district;
    const as = `local.${office.code}`.toLowerCase();
    await doors.call('createOfficer', {
      as: ADMIN,
      body: {
        employeeNumber: `LOCAL-${office.code}`,
        login: as,
        names: { hi: 'स्थानीय प्रशासक', en: 'Local Administrator' },
        roles: ['local-administrator'],
        administers: [office.officeId],
      },
    });
    const { items } = await doors.call('listDualRunning', { as, query: {} });
    expect(items.map(line => line.office.officeId)).toEqual([office.officeId]);
    const params = { officeId: elsewhere.officeId };
    expect((await doors.refuse('getDualRunning', { as, params })).code).toBe('permission.denied');
    const adoption = await doors.call('getAdoption', { as, query: {} });
    expect(adoption.total.officers).toBe(4);
    expect(adoption.items.map(({ ddo }) => ddo)).not.toContain('DDO-BLOCK');
  });

  it('tells of an office that is not there that there is none', async () => {
    const params = { officeId: `off_${'0'.repeat(26)}` };
    const { code } = await doors.refuse('getDualRunning', { as: district.keeper, params });
    expect(code).toBe('office.unknown');
  });
});
