import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { canonicalBytes, sha256 } from '#shared/journal/seal.ts';
import { type SearchOffice, startSearch } from './support/search.ts';

let office: SearchOffice;
beforeAll(async () => {
  office = await startSearch();
});
afterAll(() => office.stop());

type Who = 'clerk' | 'officer' | 'sdm' | 'adm' | 'stranger';
const seat = (who: Who) => office.district[who];
const call: SearchOffice['doors']['call'] = (id, asked) => office.doors.call(id, asked);
const refusal: SearchOffice['doors']['codeOf'] = (id, asked) => office.doors.codeOf(id, asked);

const letterOf = (signatory: string, text = 'कृपया आख्या भेजें।', more: object = {}) => ({
  form: 'letter',
  language: 'hi',
  urgency: 'ordinary',
  subject: 'पैमाइश की आख्या',
  references: [],
  body: pastedText(text),
  addressees: [{ kind: 'outside', name: 'अधिशासी अभियन्ता' }],
  copies: [],
  enclosures: [],
  signatory,
  ...more,
});

/** A draft that the clerk began, for the SDM to sign. */
const begun = async (more: object = {}, classification = 'normal') => {
  const { as } = seat('clerk');
  const { fileId, number } = await call('createFile', {
    as,
    body: { subject: 'चकरोड', ...(classification === 'normal' ? {} : { classification }) },
  });
  const body = { letter: letterOf(seat('sdm').postId), ...more };
  const { draftId } = await call('beginDraft', { as, params: { fileId }, body });
  return { fileId, number, draftId };
};
const goes = async (fileId: string, from: Who, to: Who) => {
  const params = { fileId };
  await call('sendFile', {
    as: seat(from).as,
    params,
    body: { to: seat(to).postId, action: 'for-orders', direct: 'आवश्यक' },
  });
  await call('openFile', { as: seat(to).as, params });
};
const act = (id: 'approveDraft' | 'putDraftToSigning', who: Who, draftId: string, revision = 1) => ({
  id,
  asked: { as: seat(who).as, params: { draftId }, body: { revision } },
});
const does = ({ id, asked }: ReturnType<typeof act>) => call(id, asked);
const isRefused = ({ id, asked }: ReturnType<typeof act>) => refusal(id, asked);

describe('a draft', () => {
  it('keeps every version with who wrote it and its hash in the journal; a correction takes the approval away', async () => {
    const { fileId, draftId } = await begun();
    await goes(fileId, 'clerk', 'sdm');
    await does(act('approveDraft', 'sdm', draftId));
    await goes(fileId, 'sdm', 'officer');
    const letter = letterOf(seat('sdm').postId, 'कृपया आख्या सात दिन में भेजें।');
    await call('reviseDraft', {
      as: seat('officer').as,
      params: { draftId },
      body: { letter, revision: 1 },
    });
    const { as } = seat('clerk');
    const draft = await call('getDraft', { as, params: { draftId } });
    expect(draft).toMatchObject({ state: 'DFA', revision: 2, letter });
    expect(draft.approved).toBeUndefined();
    expect(draft.textSha256).toBe(sha256(canonicalBytes(draft.letter)));
    const versions = await call('listDraftVersions', { as, params: { draftId } });
    expect(versions.items.map(({ revision, by }) => [revision, by.postId])).toEqual([
      [2, seat('officer').postId],
      [1, seat('clerk').postId],
    ]);
    const first = await call('getDraftVersion', { as, params: { draftId, revision: '1' } });
    expect(first.textSha256).toBe(sha256(canonicalBytes(first.letter)));
    expect(await isRefused(act('putDraftToSigning', 'officer', draftId, 2))).toBe('draft.not-approved');
  });

  it('is approved by nobody below its approver, and nobody below takes it from them', async () => {
    const { fileId, draftId } = await begun({ approver: seat('adm').postId });
    await goes(fileId, 'clerk', 'sdm');
    expect(await isRefused(act('approveDraft', 'sdm', draftId))).toBe('draft.not-competent');
    expect(await isRefused(act('putDraftToSigning', 'sdm', draftId))).toBe('draft.not-approved');
    const body = { letter: letterOf(seat('sdm').postId), approver: seat('sdm').postId, revision: 1 };
    const asked = { as: seat('sdm').as, params: { draftId }, body };
    expect(await refusal('reviseDraft', asked)).toBe('draft.approver-fixed');
    await goes(fileId, 'sdm', 'adm');
    await does(act('approveDraft', 'adm', draftId));
    await goes(fileId, 'adm', 'clerk');
    expect(await does(act('putDraftToSigning', 'clerk', draftId))).toMatchObject({ state: 'SIGN_PENDING' });
  });

  it('of one’s own is put to signing by whoever could approve it, without another’s word', async () => {
    const { fileId, draftId } = await begun();
    await goes(fileId, 'clerk', 'sdm');
    expect(await does(act('putDraftToSigning', 'sdm', draftId))).toMatchObject({ state: 'SIGN_PENDING' });
    const draft = await call('getDraft', { as: seat('sdm').as, params: { draftId } });
    expect(draft.approved?.postId).toBe(seat('sdm').postId);
  });

  it('of which another wrote meanwhile is not approved unseen', async () => {
    const { draftId, fileId } = await begun();
    await goes(fileId, 'clerk', 'sdm');
    const { as } = seat('sdm');
    const letter = letterOf(seat('sdm').postId, 'बदला हुआ');
    await call('reviseDraft', { as, params: { draftId }, body: { letter, revision: 1 } });
    expect(await isRefused(act('approveDraft', 'sdm', draftId))).toBe('draft.changed');
    // The same correction asked for twice is done once.
    expect(
      await call('reviseDraft', { as, params: { draftId }, body: { letter, revision: 1 } }),
    ).toMatchObject({ revision: 2 });
  });

  it('blocks closing until it is cancelled; its number stays in the register, of nothing else', async () => {
    const { fileId, number, draftId } = await begun();
    await goes(fileId, 'clerk', 'sdm');
    const { number: first } = await does(act('putDraftToSigning', 'sdm', draftId));
    expect(first).toBe(number);
    const { as } = seat('sdm');
    const closing = { as, params: { fileId }, body: { reason: 'पूर्ण' } };
    expect(await refusal('closeFile', closing)).toBe('file.drafts-open');
    await call('cancelDraft', { as, params: { draftId }, body: { revision: 1, reason: 'अब आवश्यक नहीं' } });
    const again = { letter: letterOf(seat('sdm').postId) };
    const { draftId: second } = await call('beginDraft', { as, params: { fileId }, body: again });
    const { number: next } = await does(act('putDraftToSigning', 'sdm', second));
    expect(next).toContain('(II)');
    await call('cancelDraft', { as, params: { draftId: second }, body: { revision: 1, reason: 'वही' } });
    const year = String(new Date(Date.now() + 19_800_000).getUTCFullYear());
    const { items } = await call('listIssueRegister', {
      as,
      params: { officeId: office.district.office.officeId },
      query: { year, limit: '100' },
    });
    expect(items.filter(({ objectId }) => objectId === draftId || objectId === second)).toMatchObject([
      { cancelled: true },
      { cancelled: true },
    ]);
    expect(await call('closeFile', closing)).toMatchObject({ state: 'CLOSED' });
  });

  it('stands in the tray of whoever has it to approve or to sign, and as a count on the work list', async () => {
    const { fileId, draftId } = await begun();
    const tray = async (who: Who) =>
      (await call('listDraftTray', { as: seat(who).as, query: { limit: '100' } })).items
        .filter(({ draft }) => draft.draftId === draftId)
        .map(({ waitsFor }) => waitsFor);
    expect(await tray('clerk')).toEqual([]);
    await goes(fileId, 'clerk', 'sdm');
    expect(await tray('sdm')).toEqual(['approval']);
    const { items } = await call('listWork', { as: seat('sdm').as, query: { limit: '100' } });
    expect(items.find(({ objectId }) => objectId === fileId)).toMatchObject({ draftsOpen: 1 });
    await does(act('putDraftToSigning', 'sdm', draftId));
    expect(await tray('sdm')).toEqual(['signing']);
  });

  it('of what is confidential is there for nobody who does not know of its file (trap 17)', async () => {
    const { fileId, draftId } = await begun({}, 'confidential');
    for (const who of ['sdm', 'stranger'] as const) {
      const asked = { as: seat(who).as, params: { draftId } };
      expect(await refusal('getDraft', asked)).toBe('draft.unknown');
      expect(await refusal('listDraftVersions', asked)).toBe('draft.unknown');
      expect(await refusal('listDrafts', { as: seat(who).as, params: { fileId } })).toBe('file.unknown');
    }
  });
});
