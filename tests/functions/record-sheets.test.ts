import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { startFauxqs } from 'fauxqs';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MadeFile } from '#shared/contract/import-views.ts';
import { FileId, OfficeId } from '#shared/domain/ids.ts';
import { enterErased } from '#shared/domain/records/disposal-acts.ts';
import { slipCodesOf } from '#shared/domain/slip-code.ts';
import { instantOf, istYear } from '#shared/domain/time.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { close, look, type SeenPage } from '#tests/printing/look.ts';
import { aCharge, aDesignation, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';
import { seatRoles } from './support/role-players.ts';

let doors: Handlers;
let district: District;
let store: OfficeStore;
let server: Awaited<ReturnType<typeof startFauxqs>>;
/** Two of the office of the files, and one of an office that has nothing to do with them. */
let keeper: string;
let second: string;
let elsewhere: string;
const EPHEMERAL = 'E0';
beforeAll(async () => {
  doors = await startHandlers();
  server = await startFauxqs({ port: 0, logger: false });
  const endpoint = `http://127.0.0.1:${server.port}`;
  Object.assign(process.env, { AWS_ENDPOINT_URL_S3: endpoint });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const s3 = new S3Client({ region: 'ap-south-1', endpoint, forcePathStyle: true, credentials });
  await s3.send(new CreateBucketCommand({ Bucket: 'quarantine' }));
  district = await setUpDistrict(doors);
  store = doors.store();
  elsewhere = (await seatRoles(doors, district))['records-officer'];
  const designation = aDesignation({ abbreviation: 'DRO' });
  const posts = [0, 1].map(() => aPost({ officeId: OfficeId.parse(district.office.officeId) }, designation));
  const officers = [0, 1].map(() => anOfficer({ roles: ['records-officer'] }));
  const charges = posts.flatMap((post, at) => (officers[at] ? [aCharge(post, officers[at])] : []));
  await putRows(store, { designations: [designation], posts, officers, charges });
  keeper = officers[0]?.login ?? '';
  second = officers[1]?.login ?? '';
  const { categories } = await doors.call('getRetention', { as: FIRST_ADMINISTRATOR });
  const names = { hi: 'क्षणिक', en: 'Ephemeral' };
  const body = { categories: [...categories, { code: EPHEMERAL, names, keepYears: 0 }] };
  await doors.call('setRetention', { as: FIRST_ADMINISTRATOR, body });
});
afterAll(async () => {
  await server?.stop();
  await doors?.stop();
});

const reason = 'अवधि पूर्ण';
const SUBJECT = 'राष्ट्रीय राजमार्ग हेतु भूमि अधिग्रहण #sys.exit $x$';
const year = istYear(instantOf(Date.now()));
const made = async (more: object = {}) =>
  doors.call('createFile', { as: district.clerk.as, body: { subject: SUBJECT, ...more } });
const closed = async (more: object = {}) => {
  const file = await made(more);
  await doors.call('closeFile', { as: district.clerk.as, params: { fileId: file.fileId }, body: { reason } });
  return file;
};
const record = (fileId: string, body: object = { category: 'C3', shelf: 'रैक क-12' }) =>
  doors.call('recordFile', { as: keeper, params: { fileId }, body });
const labels = (fileIds: readonly string[], language = 'hi') => ({ as: keeper, body: { fileIds, language } });
const pagesOf = async ({ url }: MadeFile, scale = 2): Promise<readonly SeenPage[]> =>
  look(Buffer.from(await (await fetch(url)).arrayBuffer()), scale);
const textOf = async (sheet: MadeFile) => close((await pagesOf(sheet, 0.1)).map(({ text }) => text).join(''));
const scanned = ({ pixels, ...page }: SeenPage): string => decodeQR({ ...page, data: pixels });

describe('a label of the record room', () => {
  it('says what is kept, until when and where, and is found again by the code that is scanned from it', async () => {
    const { fileId, number } = await closed({ nature: 'physical' });
    await record(fileId);
    const sheet = await doors.call('printRecordLabels', labels([fileId]));
    const text = await textOf(sheet);
    for (const part of [number, SUBJECT, 'C3 (3 वर्ष)', `पुनरीक्षण का वर्ष: ${year + 3}`, 'स्थान: रैक क-12'])
      expect(text).toContain(close(part));
    const [page] = await pagesOf(sheet);
    if (!page) throw new Error('nothing was printed');
    const code = scanned(page);
    expect(code).toBe(slipCodesOf(FileId.parse(fileId))[0]);
    const find = { as: keeper, params: { code: code.toLowerCase().replaceAll('-', ' ') } };
    expect(await doors.call('findRecord', find)).toMatchObject({
      fileId,
      state: 'RECORDED',
      recorded: { shelf: 'रैक क-12' },
    });
    const inEnglish = await textOf(await doors.call('printRecordLabels', labels([fileId], 'en')));
    expect(inEnglish).toContain(close('Place: रैक क-12'));
  });

  it('is stuck on the paper of a file that went on here, and on nothing that has none', async () => {
    const paper = {
      oldNumber: 'पुरानी/17',
      noteSide: { pages: 4 },
      correspondence: { pages: 6 },
      lastNote: 3,
    };
    const body = { subject: SUBJECT, paper };
    const { fileId } = await doors.call('bringOverFile', { as: district.clerk.as, body });
    await doors.call('closeFile', { as: district.clerk.as, params: { fileId }, body: { reason } });
    await record(fileId);
    await doors.call('printRecordLabels', labels([fileId]));
    const electronic = await closed();
    expect(await doors.codeOf('printRecordLabels', labels([fileId, electronic.fileId]))).toBe(
      'slip.not-physical',
    );
  });

  it('is printed for the records officer of its office alone, and its code tells nobody else anything', async () => {
    const { fileId } = await closed({ nature: 'physical' });
    await doors.call('printRecordLabels', labels([fileId]));
    const params = { code: slipCodesOf(FileId.parse(fileId))[0] };
    expect(await doors.codeOf('printRecordLabels', { ...labels([fileId]), as: elsewhere })).toBe(
      'file.unknown',
    );
    expect(await doors.codeOf('findRecord', { as: elsewhere, params })).toBe('slip.unknown');
    expect(await doors.codeOf('findRecord', { as: district.clerk.as, params })).toBe('permission.denied');
    // To who brings it back, the slip says that it is with nobody.
    const slip = await doors.call('getSlip', { as: district.clerk.as, params });
    expect([slip.state, slip.hand]).toEqual(['CLOSED', undefined]);
  });

  it('of what is still at work, or confidential, is none, and its code stands for nothing in the record room', async () => {
    const { fileId } = await made({ nature: 'physical' });
    expect(await doors.codeOf('printRecordLabels', labels([fileId]))).toBe('file.unknown');
    const body = { objectIds: [fileId], form: 'labels', language: 'hi' };
    await doors.call('printSlips', { as: district.clerk.as, body });
    const params = { code: slipCodesOf(FileId.parse(fileId))[0] };
    expect(await doors.codeOf('findRecord', { as: keeper, params })).toBe('slip.unknown');
    const secret = await closed({ nature: 'physical', classification: 'confidential' });
    expect(await doors.codeOf('printRecordLabels', labels([secret.fileId]))).toBe('file.unknown');
  });
});

describe('the certificate of disposal', () => {
  const disposed = async () => {
    const file = await closed();
    const params = { fileId: file.fileId };
    await record(file.fileId, { category: EPHEMERAL });
    await doors.call('proposeDisposal', { as: keeper, params, body: { reason } });
    await doors.call('confirmDisposal', { as: second, params, body: {} });
    return file;
  };
  const print = (fileId: string, as = keeper, language = 'hi') => ({
    as,
    params: { fileId },
    body: { language },
  });
  const erase = async (id: string) => {
    const head = await store.files.get(FileId.parse(id));
    const erased = { notes: 4, versions: 2, scans: 3, shared: 1 };
    const decision = enterErased(head, erased, instantOf(Date.now()));
    if (decision) await store.commit({ decisions: [decision] });
  };

  it('names both persons and by what the journal is known, once the contents are gone and whenever it is asked for', async () => {
    const { fileId, number } = await disposed();
    expect(await doors.codeOf('printCertificate', print(fileId))).toBe('record.being-erased');
    await erase(fileId);
    const sheet = await doors.call('printCertificate', print(fileId));
    const text = await textOf(sheet);
    const { items } = await doors.call('listJournal', {
      as: keeper,
      params: { fileId },
      query: { limit: '100' },
    });
    const { rows } = await store.directory.current();
    const names = rows.officers
      .filter(({ login }) => login === keeper || login === second)
      .map(officer => officer.names.hi);
    expect(names).toHaveLength(2);
    const hashes = [items.at(0), items.at(-1), items.at(-2)].map(event => event?.hash ?? '');
    const counts = ['टिप्पणियाँ 4', 'पत्रों के पाठ 2', 'स्कैन 3', 'होने से बने हैं 1'];
    for (const part of [
      number,
      SUBJECT,
      'E0 (क्षणिक)',
      'रखना आवश्यक नहीं',
      reason,
      ...names,
      ...hashes,
      ...counts,
    ])
      expect(text).toContain(close(part));
    expect(text).not.toContain('undefined');
    const [page, ...more] = await pagesOf(sheet);
    expect(more).toEqual([]);
    if (!page) throw new Error('nothing was printed');
    expect(scanned(page)).toBe(slipCodesOf(FileId.parse(fileId))[0]);
    const asked = { ...print(fileId, second, 'en'), key: `certificate-${fileId}` };
    for (let time = 0; time < 2; time++)
      expect(await textOf(await doors.call('printCertificate', asked))).toContain(
        close('Certificate of disposal'),
      );
  });

  it('is of nothing that was not disposed of, and of nothing one may not know of', async () => {
    const { fileId } = await closed();
    expect(await doors.codeOf('printCertificate', print(fileId))).toBe('record.not-disposed');
    expect(await doors.codeOf('printCertificate', print(fileId, elsewhere))).toBe('file.unknown');
    const gone = await disposed();
    await erase(gone.fileId);
    expect(await doors.codeOf('printCertificate', print(gone.fileId, elsewhere))).toBe('file.unknown');
  });
});
