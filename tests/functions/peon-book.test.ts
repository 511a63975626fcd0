import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';
import { signedLetter } from './support/signed-letter.ts';

let doors: Handlers;
let district: District;
let as: string;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
  as = district.clerk.as;
});
afterAll(() => doors?.stop());

/** A letter that went to both its recipients by hand. */
const gone = async () => {
  const of = await signedLetter(doors, district);
  const sent = [1, 2].map(serial => ({ serial, mode: 'by-hand' }));
  await doors.call('dispatchDraft', { as, params: of, body: { sent } });
  return of;
};
const bodyOf = ({ draftId }: { draftId: string }, ...serials: number[]) => ({
  messenger: 'रामदीन, पत्रवाहक',
  lines: serials.map(serial => ({ draftId, serial })),
});
const page = (code: string) => doors.call('getPeonPage', { as, params: { code } });
const toList = async (draftId: string) =>
  (await doors.call('listByHand', { as, query: {} })).items.filter(line => line.draftId === draftId);

it('a page has what one messenger carries, and says of each letter what the letter itself says', async () => {
  const of = await gone();
  expect((await toList(of.draftId)).map(({ serial, to }) => [serial, to])).toEqual([
    [1, 'तहसीलदार'],
    [2, expect.any(String)],
  ]);
  const { code } = await doors.call('makePeonPage', { as, body: bodyOf(of, 1, 2) });
  const { officeId } = district.office;
  const inList = async () => {
    const { items } = await doors.call('listPeonPages', { as, params: { officeId }, query: {} });
    const one = items.find(each => each.code === code);
    return [one?.open, one?.letters];
  };
  expect(await inList()).toEqual([2, 2]);
  expect(await toList(of.draftId)).toEqual([]);
  expect(await page(code)).toMatchObject({ open: 2, messenger: 'रामदीन, पत्रवाहक' });
  await doors.call('deliverDraft', { as, params: of, body: { serial: 1, receivedBy: 'आवक लिपिक' } });
  expect(await inList()).toEqual([1, 2]);
  await doors.call('bringBackDraft', { as, params: of, body: { serial: 2, reason: 'कार्यालय बन्द' } });
  expect(await inList()).toEqual([0, 2]);
  const { open, lines } = await page(code.toLowerCase().replaceAll('-', ' '));
  expect(open).toBe(0);
  expect(lines).toMatchObject([
    { state: 'received', receivedBy: 'आवक लिपिक' },
    { state: 'came-back', reason: 'कार्यालय बन्द' },
  ]);
});

it('what came back and went again stands on another page, and on the first it came back', async () => {
  const of = await gone();
  const first = await doors.call('makePeonPage', { as, body: bodyOf(of, 1) });
  await doors.call('bringBackDraft', { as, params: of, body: { serial: 1, reason: 'पता अपूर्ण' } });
  await doors.call('dispatchDraft', { as, params: of, body: { sent: [{ serial: 1, mode: 'by-hand' }] } });
  const second = await doors.call('makePeonPage', { as, body: bodyOf(of, 1) });
  expect(second.code).not.toBe(first.code);
  expect((await page(first.code)).lines[0]?.state).toBe('came-back');
  expect((await page(second.code)).lines[0]?.state).toBe('open');
});

it('a page asked for twice is one page; of two at one moment one has the letter', async () => {
  const of = await gone();
  const key = ulid();
  const asked = { as, body: bodyOf(of, 1), key };
  const made = await doors.call('makePeonPage', asked);
  expect(await doors.call('makePeonPage', asked)).toEqual(made);
  const replies = await Promise.all(
    [ulid(), ulid()].map(each => doors.raw('makePeonPage', { as, body: bodyOf(of, 2), key: each })),
  );
  expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409]);
});

it('takes only what the acting post sends, by hand, and each once', async () => {
  const of = await gone();
  const code = (body: object, who = as) => doors.codeOf('makePeonPage', { as: who, body });
  expect(await code(bodyOf(of, 1), district.sdm.as)).toBe('draft.not-dispatcher');
  expect(await code(bodyOf(of, 1), district.stranger.as)).toBe('draft.unknown');
  expect(await code(bodyOf(of, 1, 1))).toBe('draft.recipient-twice');
  expect(await code(bodyOf(await signedLetter(doors, district), 1))).toBe('peon.not-by-hand');
});

it('is its office’s own, and of what is confidential names nobody', async () => {
  const of = await signedLetter(doors, district, { classification: 'confidential', to: 'sdm' });
  const { as: sdm } = district.sdm;
  await doors.call('dispatchDraft', {
    as: sdm,
    params: of,
    body: { sent: [{ serial: 1, mode: 'by-hand' }] },
  });
  const { code } = await doors.call('makePeonPage', { as: sdm, body: bodyOf(of, 1) });
  await doors.call('deliverDraft', { as: sdm, params: of, body: { serial: 1, receivedBy: 'स्वयं' } });
  const [line] = (await page(code)).lines;
  expect([line?.state, line?.to, line?.receivedBy]).toEqual(['received', undefined, undefined]);
  const stranger = { as: district.stranger.as, params: { code } };
  expect(await doors.codeOf('getPeonPage', stranger)).toBe('peon.unknown');
  expect(await doors.codeOf('printPeonPage', { ...stranger, body: { language: 'hi' } })).toBe('peon.unknown');
  const { officeId } = district.office;
  const pages = await doors.call('listPeonPages', { as, params: { officeId }, query: {} });
  expect(pages.items.find(each => each.code === code)?.letters).toBe(1);
  expect(
    await doors.codeOf('listPeonPages', { as: district.stranger.as, params: { officeId }, query: {} }),
  ).toBe('office.unknown');
});
