import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAPER_COLUMNS } from '#shared/domain/paper-sheet/columns.ts';
import { dayPlus, instantOf, istDay } from '#shared/domain/time.ts';
import { FIRST_ADMINISTRATOR } from './support/handlers.ts';
import { bringScan } from './support/scans.ts';
import { type SearchOffice, startSearch } from './support/search.ts';

let office: SearchOffice;
beforeAll(async () => {
  office = await startSearch();
});
afterAll(() => office?.doors.stop());

type Seat = SearchOffice['district']['clerk'];
const TODAY = istDay(instantOf(Date.now()));
let count = 0;
/** An old number that no other file has. */
const oldOne = () => {
  count += 1;
  return `${count}/राजस्व/2019`;
};
const paperOf = (more: object = {}) => ({
  oldNumber: oldOne(),
  noteSide: { pages: 84 },
  correspondence: { pages: 132 },
  lastNote: 61,
  ...more,
});
const bodyOf = ({ paper = {}, ...more }: { readonly paper?: object } & Record<string, unknown> = {}) => ({
  subject: 'तालाब का पट्टा: आपत्ति',
  paper: paperOf(paper),
  ...more,
});
const bring = (more: Parameters<typeof bodyOf>[0] = {}, { as }: Pick<Seat, 'as'> = office.district.clerk) =>
  office.doors.call('bringOverFile', { as, body: bodyOf(more) });
const refused = async (
  more: Parameters<typeof bodyOf>[0] = {},
  { as }: Pick<Seat, 'as'> = office.district.clerk,
) => (await office.doors.refuse('bringOverFile', { as, body: bodyOf(more) })).code;
const fileOf = (fileId: string, { as }: Pick<Seat, 'as'> = office.district.clerk) =>
  office.doors.call('getFile', { as, params: { fileId } });
const codeOf = async (...asked: Parameters<SearchOffice['doors']['refuse']>) =>
  (await office.doors.refuse(...asked)).code;
const workOf = async ({ as }: Pick<Seat, 'as'>) =>
  (await office.doors.call('listWork', { as, query: { limit: '100' } })).items;

describe('a live file on paper', () => {
  it('goes on here: its notes numbered on, its age with it, its pages and old number on it', async () => {
    const { clerk } = office.district;
    const paper = { pendingSince: '2025-03-02', openedOn: '2019-03-02' };
    const { fileId, number, holder } = await bring({ paper });
    expect(holder).toBe(clerk.postId);
    const head = await fileOf(fileId);
    expect(head).toMatchObject({
      state: 'ACTIVE',
      nature: 'electronic',
      notes: 61,
      paper: { lastNote: 61, noteSide: { pages: 84 }, correspondence: { pages: 132 }, ...paper },
    });
    expect(number).not.toContain('2019');
    // The day begins in India; the stay begins now.
    const listed = (await workOf(clerk)).find(({ objectId }) => objectId === fileId);
    expect(listed).toMatchObject({ ageFrom: '2025-03-01T18:30:00.000Z' });
    expect(listed?.receivedAt.slice(0, 4)).toBe(String(new Date().getUTCFullYear()));
    const { noteId, revision } = await office.doors.call('draftNote', {
      as: clerk.as,
      params: { fileId },
      body: { content: [{ type: 'paragraph', runs: [{ text: 'आदेशार्थ।' }] }] },
    });
    const confirmed = await office.doors.call('confirmNote', {
      as: clerk.as,
      params: { fileId, noteId },
      body: { revision },
    });
    expect(confirmed.number).toBe(62);
    await office.doors.call('sendFile', {
      as: clerk.as,
      params: { fileId },
      body: { to: office.district.officer.postId, action: 'for-orders' },
    });
    const carried = (await workOf(office.district.officer)).find(({ objectId }) => objectId === fileId);
    expect(carried).toMatchObject({ ageFrom: '2025-03-01T18:30:00.000Z' });
  });

  it('without anything pending is as old as its day here', async () => {
    const { fileId } = await bring({ paper: { openedOn: '2001-01-01', lastNote: 0 } });
    const { notes, heldSince } = await fileOf(fileId);
    expect(notes).toBe(0);
    const listed = (await workOf(office.district.clerk)).find(({ objectId }) => objectId === fileId);
    expect(listed?.ageFrom).toBe(heldSince);
  });

  it('comes over once, however its old number is typed, and answers a repeated request as before', async () => {
    const { clerk, officer } = office.district;
    const body = bodyOf({ paper: { oldNumber: '17/राजस्व/Vol-2/2019' } });
    const key = 'once-and-again-17';
    const first = await office.doors.call('bringOverFile', { as: clerk.as, key, body });
    expect(await office.doors.call('bringOverFile', { as: clerk.as, key, body })).toEqual(first);
    for (const oldNumber of ['17/राजस्व/Vol-2/2019', '१७/राजस्व/vol-2/२०१९', '17/राजस्व/VOL-2/2019'])
      for (const by of [clerk, officer])
        expect(await refused({ paper: { oldNumber } }, by), oldNumber).toBe('file.already-brought-over');
    // Signs tell numbers apart.
    await bring({ paper: { oldNumber: '1/7/राजस्व/Vol-2/2019' } });
    // Another office has numbers of its own.
    await bring({ paper: { oldNumber: '17/राजस्व/Vol-2/2019' } }, office.district.stranger);
  });

  it('that two bring over at one moment is brought over by one of them', async () => {
    const { clerk, officer } = office.district;
    const body = bodyOf();
    const replies = await Promise.all(
      [clerk, officer, clerk].map(({ as }) => office.doors.raw('bringOverFile', { as, body })),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  });

  it('lies unopened with another post that has it, whose officer opens it', async () => {
    const { clerk, officer } = office.district;
    const { fileId } = await bring({ holder: officer.postId });
    const head = await fileOf(fileId);
    expect(head).toMatchObject({ holder: officer.postId });
    expect(head).not.toHaveProperty('openedAt');
    expect(await codeOf('openFile', { as: clerk.as, params: { fileId } })).toBe('file.not-in-custody');
    const pulled = { as: clerk.as, params: { fileId }, body: { reason: 'भूल' } };
    expect(await codeOf('pullBackFile', pulled)).toBe('file.not-in-custody');
    expect((await workOf(officer)).find(({ objectId }) => objectId === fileId)).not.toHaveProperty(
      'openedAt',
    );
    await office.doors.call('openFile', { as: officer.as, params: { fileId } });
    await office.doors.call('sendFile', {
      as: officer.as,
      params: { fileId },
      body: { to: clerk.postId, action: 'for-report' },
    });
  });

  it('is with no post outside the office and those below it, nor with one that never was', async () => {
    const { stranger } = office.district;
    expect(await refused({ holder: stranger.postId })).toBe('file.holder-elsewhere');
    expect(await refused({ holder: `pst_${'0'.repeat(26)}` })).toBe('post.unknown');
  });

  it('has no day that lies ahead in India', async () => {
    for (const day of ['pendingSince', 'openedOn'])
      expect(await refused({ paper: { [day]: dayPlus(TODAY, 1) } }), day).toBe('receipt.dates-invalid');
    await bring({ paper: { pendingSince: TODAY, openedOn: TODAY } });
  });

  it('that is confidential says nothing of itself in the register, and its line above does not see it', async () => {
    const { clerk, officer, sdm } = office.district;
    const WORD = 'अभिसूचना';
    const { fileId, number } = await bring({ classification: 'confidential', subject: `${WORD} पत्रावली` });
    expect(await fileOf(fileId)).toMatchObject({
      classification: 'confidential',
      subject: `${WORD} पत्रावली`,
    });
    for (const { as } of [officer, sdm])
      expect(await codeOf('getFile', { as, params: { fileId } })).toBe('file.unknown');
    const { officeId } = office.district.office;
    const { items } = await office.doors.call('listFileRegister', {
      as: officer.as,
      params: { officeId },
      query: { year: TODAY.slice(0, 4), limit: '100' },
    });
    const entry = items.find(each => each.number === number);
    expect(entry).toMatchObject({ classification: 'confidential' });
    expect(JSON.stringify(items)).not.toContain(WORD);
    await office.index(fileId);
    expect(await office.find(clerk.as, WORD)).toEqual([]);
    expect(office.doors.lines.join('\n')).not.toContain(WORD);
    for (const classification of ['secret', 'top-secret'])
      expect(await refused({ classification })).toBe('paper.classification-refused');
  });

  it('gets a number under its head, or the one that is typed', async () => {
    const { doors, district } = office;
    const { headId } = await doors.call('createHead', {
      as: FIRST_ADMINISTRATOR,
      body: { code: '15012', names: { hi: 'भूमि', en: 'Land' } },
    });
    const { fileId, number } = await bring({ head: headId });
    expect(number).toContain('15012');
    expect(await fileOf(fileId)).toMatchObject({ head: headId });
    expect((await bring({ number: 'विविध/३' })).number).toBe('विविध/३');
    expect(await refused({ number: 'विविध/3' })).toBe('number.taken');
    expect(await refused({ head: `hed_${'0'.repeat(26)}` })).toBe('head.unknown');
    await doors.call('endHead', { as: FIRST_ADMINISTRATOR, params: { headId } });
    expect(await refused({ head: headId })).toBe('head.ended');
    expect(district.clerk.as).toBeDefined();
  });
});

describe('the scans of a paper part', () => {
  const paperWith = (noteSide: string | undefined, correspondence?: string) => ({
    noteSide: { pages: 84, ...(noteSide ? { documentId: noteSide } : {}) },
    correspondence: { pages: 132, ...(correspondence ? { documentId: correspondence } : {}) },
  });

  it('are of whoever brings the file over, ready, each of one thing only', async () => {
    const { district, doors } = office;
    const own = await bringScan(doors, district);
    expect(await refused({ paper: paperWith(own, own) })).toBe('document.in-use');
    await bring({ paper: paperWith(own) });
    expect(await refused({ paper: paperWith(own) })).toBe('document.in-use');
    expect(await refused({ paper: paperWith(undefined, own) })).toBe('document.in-use');
    const diarised = { sender: { name: 'रामलाल' }, subject: 'नामांतरण', documentId: own };
    expect(await codeOf('diariseReceipt', { as: district.clerk.as, body: diarised })).toBe('document.in-use');
    const theirs = await bringScan(doors, district, { uploadedBy: district.sdm.postId as never });
    expect(await refused({ paper: paperWith(theirs) })).toBe('document.unknown');
    const never = `doc_${'0'.repeat(26)}`;
    expect(await refused({ paper: paperWith(never) })).toBe('document.unknown');
    const waiting = await bringScan(doors, district, { state: 'CHECKING' });
    expect(await refused({ paper: paperWith(waiting) })).toBe('document.not-ready');
    const bad = await bringScan(doors, district, { state: 'REFUSED', reason: 'document.encrypted' });
    expect(await refused({ paper: paperWith(bad) })).toBe('document.refused');
  });

  it('that are refused leave nothing behind: the old number is still free, the other scan too', async () => {
    const { district, doors } = office;
    const [good, waiting] = [
      await bringScan(doors, district),
      await bringScan(doors, district, { state: 'CHECKING' }),
    ];
    const oldNumber = oldOne();
    expect(await refused({ paper: { oldNumber, ...paperWith(good, waiting) } })).toBe('document.not-ready');
    await bring({ paper: { oldNumber, ...paperWith(good) } });
  });

  it('are read, and their text is set right, by whoever has the file; found by their words', async () => {
    const { district, doors, scan, find, index } = office;
    const { clerk, officer, sdm, stranger } = district;
    const documentId = await scan(['चकमार्ग की पैमाइश', 'द्वितीय पृष्ठ']);
    const { fileId } = await bring({ paper: paperWith(documentId) });
    await index(fileId);
    for (const { as } of [clerk, officer]) {
      expect((await find(as, 'चकमार्ग'))[0]).toMatchObject({
        objectId: fileId,
        places: [{ in: 'page', documentId, page: 1 }],
      });
      await doors.call('getDocument', { as, params: { documentId } });
    }
    expect(await find(stranger.as, 'चकमार्ग')).toEqual([]);
    const asked = { params: { documentId, page: '1' }, body: { text: 'चकरोड की पैमाइश', replaces: 1 } };
    expect(await codeOf('getDocument', { as: stranger.as, params: { documentId } })).toBe('document.unknown');
    expect(await codeOf('correctPageText', { as: stranger.as, ...asked })).toBe('document.unknown');
    // The line above reads it and holds nothing.
    expect(await codeOf('correctPageText', { as: sdm.as, ...asked })).toBe('document.not-in-custody');
    await doors.call('correctPageText', { as: clerk.as, ...asked });
    expect(await codeOf('correctPageText', { as: clerk.as, ...asked })).toBe('document.text-changed');
    const { items } = await doors.call('listJournal', { as: clerk.as, params: { fileId } });
    expect(items.at(-1)).toMatchObject({ type: 'file.text-corrected', data: { documentId, page: 1 } });
    expect(JSON.stringify(items)).not.toContain('चकरोड');
    await index(fileId);
    expect(await find(clerk.as, 'चकमार्ग')).toEqual([]);
    expect((await find(clerk.as, 'चकरोड')).map(({ objectId }) => objectId)).toEqual([fileId]);

    await doors.call('sendFile', {
      as: clerk.as,
      params: { fileId },
      body: { to: officer.postId, action: 'for-orders' },
    });
    const more = { ...asked, body: { text: 'चकरोड', replaces: 2 } };
    expect(await codeOf('correctPageText', { as: clerk.as, ...more })).toBe('document.not-in-custody');
    await doors.call('openFile', { as: officer.as, params: { fileId } });
    await doors.call('correctPageText', { as: officer.as, ...more });
  });

  it('of a confidential file are read by those who may read it, and that is kept', async () => {
    const { district, doors, scan, find, index, store } = office;
    const { clerk, officer } = district;
    const documentId = await scan(['गोपनीयशब्द आख्या']);
    const { fileId } = await bring({ classification: 'confidential', paper: paperWith(documentId) });
    await index(fileId);
    expect(await find(clerk.as, 'गोपनीयशब्द')).toEqual([]);
    expect(await codeOf('getDocument', { as: officer.as, params: { documentId } })).toBe('document.unknown');
    await doors.call('getDocument', { as: clerk.as, params: { documentId } });
    const { items } = await store.readings.list(fileId as never, { limit: 10 });
    expect(items.map(({ what }) => what)).toContainEqual({ part: 'document', documentId });
  });
});

describe('a sheet of live files', () => {
  const HEADER = Object.values(PAPER_COLUMNS).map(({ words }) => words.hi);
  const KEYS = Object.keys(PAPER_COLUMNS);
  const row = (cells: Record<string, string>) => KEYS.map(key => cells[key] ?? '').join(',');
  const LEAST = { subject: 'नहर की सफ़ाई', notePages: '12', correspondencePages: '30', lastNote: '9' };
  const read = async (
    rows: readonly string[],
    more: object = {},
    { as }: Pick<Seat, 'as'> = office.district.clerk,
  ) =>
    office.doors.call('readPaperSheet', {
      as,
      body: {
        fileName: 'पत्रावलियाँ.csv',
        content: Buffer.from([HEADER.join(','), ...rows].join('\r\n')).toString('base64'),
      },
      ...more,
    });

  it('is read as it would be brought over, and each row of it is', async () => {
    const { district } = office;
    const { rows, notes } = await read([
      row({
        ...LEAST,
        oldNumber: oldOne(),
        holder: 'a-so',
        notePages: '८४',
        noteScan: '17.pdf',
        pendingSince: '02-03-2025',
        classification: 'गोपनीय',
      }),
      row({ ...LEAST, oldNumber: oldOne() }),
    ]);
    expect(notes).toEqual([]);
    expect(rows).toMatchObject([
      {
        row: 2,
        classification: 'confidential',
        holder: district.officer.postId,
        noteSide: { pages: 84, fileName: '17.pdf' },
        paper: { lastNote: 9, pendingSince: '2025-03-02' },
      },
      { row: 3, classification: 'normal', correspondence: { pages: 30 } },
    ]);
    for (const { subject, classification, holder, paper, noteSide, correspondence } of rows) {
      const sides = { noteSide: { pages: noteSide.pages }, correspondence: { pages: correspondence.pages } };
      const body = { subject, classification, holder, paper: { ...paper, ...sides } };
      await office.doors.call('bringOverFile', { as: district.clerk.as, body });
    }
  });

  it('names by cell whatever would be refused, and lets the other rows through', async () => {
    const { rows, notes } = await read([
      row({ ...LEAST, oldNumber: oldOne(), holder: 'A-BDO' }),
      row({ ...LEAST, oldNumber: oldOne(), holder: 'A-NOBODY' }),
      row({ ...LEAST, oldNumber: oldOne(), head: '99999' }),
      row({ ...LEAST, oldNumber: oldOne(), classification: 'परम गुप्त' }),
      row({ ...LEAST, oldNumber: oldOne(), pendingSince: dayPlus(TODAY, 1) }),
      row({ ...LEAST, oldNumber: oldOne(), openedOn: dayPlus(TODAY, 400) }),
      row({ ...LEAST, oldNumber: oldOne() }),
    ]);
    expect(rows.map(each => each.row)).toEqual([8]);
    expect(notes.map(({ severity, row: at, column }) => ({ severity, at, column }))).toEqual(
      [
        'पत्रावली किसके पास',
        'पत्रावली किसके पास',
        'विषय शीर्ष',
        'वर्गीकरण',
        'सबसे पुरानी लम्बित प्राप्ति',
        'पत्रावली खुली',
      ].map((column, index) => ({ severity: 'error', at: index + 2, column })),
    );
    for (const { says } of notes) expect(says).toMatch(/[A-Za-z]/);
    const hindi = await read([row({ ...LEAST, oldNumber: oldOne(), holder: 'A-BDO' })], {
      headers: { 'Accept-Language': 'hi' },
    });
    expect(hindi.notes[0]?.says).toContain('आपके कार्यालय का या उससे नीचे का नहीं');
    const secret = await read([row({ ...LEAST, oldNumber: oldOne(), classification: 'Top secret' })], {
      headers: { 'Accept-Language': 'hi' },
    });
    expect(secret.notes[0]?.says).toContain('"परम गुप्त"');
    expect(secret.notes[0]?.says).not.toMatch(/[A-Za-z]/);
  });

  it('finds a head by its codes, while it is not ended', async () => {
    const { doors } = office;
    const as = FIRST_ADMINISTRATOR;
    const names = { hi: 'शीर्ष', en: 'Head' };
    const above = await doors.call('createHead', { as, body: { code: '20', names } });
    const below = await doors.call('createHead', { as, body: { code: '1', names, parent: above.headId } });
    const rowOf = (head: string) => row({ ...LEAST, oldNumber: oldOne(), head });
    expect((await read([rowOf('20/1'), rowOf('२०')])).rows.map(({ head }) => head)).toEqual([
      below.headId,
      above.headId,
    ]);
    await doors.call('endHead', { as, params: { headId: above.headId } });
    expect((await read([rowOf('20/1')])).rows).toEqual([]);
  });

  it('that is none says so, and keeps nothing', async () => {
    const { as } = office.district.clerk;
    const content = Buffer.from('%PDF-1.7 nothing').toString('base64');
    for (const bytes of [content, '']) {
      const { rows, notes } = await office.doors.call('readPaperSheet', {
        as,
        body: { fileName: 'a.csv', content: bytes },
      });
      expect(rows).toEqual([]);
      expect(notes.length).toBeGreaterThan(0);
    }
    expect(await codeOf('readPaperSheet', { as, body: { fileName: 'a.csv', content: '***' } })).toBe(
      'request.malformed',
    );
  });

  it('as it is given out is read again without a word about its explanations', async () => {
    for (const language of ['hi', 'en']) {
      const { as } = office.district.clerk;
      const template = await office.doors.call('getPaperSheetTemplate', { as, query: { language } });
      expect(template).toContain(language === 'hi' ? 'पुराना क्रमांक' : 'Old number');
      const body = { fileName: 'paper-files.csv', content: Buffer.from(template).toString('base64') };
      expect(await office.doors.call('readPaperSheet', { as, body })).toEqual({ rows: [], notes: [] });
    }
  });
});
