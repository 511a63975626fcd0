import type { Document } from '#shared/domain/document.ts';
import { DraftId, PostId } from '#shared/domain/ids.ts';
import type { Letter } from '#shared/domain/letters/letter.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { slipCodesOf } from '#shared/domain/slip-code.ts';
import { instantOf } from '#shared/domain/time.ts';
import type { District } from './district.ts';
import type { Handlers } from './handlers.ts';
import { bringScan } from './scans.ts';

/** The day it is in India. */
export const today = () => new Date(Date.now() + 19_800_000).toISOString().slice(0, 10);

/** A signed letter of the SDM's to somebody outside and to the stranger's office, entrusted to the clerk. */
export const signedLetterIn = async (
  doors: Handlers,
  district: District,
  {
    classification = 'normal',
    to = 'clerk' as 'clerk' | 'sdm',
    language = 'hi' as Letter['language'],
    scan = {} as Partial<Document>,
  } = {},
) => {
  const { sdm, stranger } = district;
  const { fileId } = await doors.call('createFile', {
    as: sdm.as,
    body: { subject: 'सूखा राहत', classification },
  });
  const letter = {
    form: 'letter',
    language,
    subject: 'सूखा राहत की आख्या',
    body: pastedText('आख्या भेजें।'),
    addressees: [
      { kind: 'outside', name: 'तहसीलदार' },
      { kind: 'post', postId: stranger.postId },
    ],
    signatory: sdm.postId,
  };
  const { draftId } = await doors.call('beginDraft', { as: sdm.as, params: { fileId }, body: { letter } });
  const params = { draftId };
  await doors.call('putDraftToSigning', { as: sdm.as, params, body: { revision: 1 } });
  const documentId = await bringScan(doors, district, {
    uploadedBy: PostId.parse(sdm.postId),
    readAt: instantOf(Date.now()),
    ...scan,
  });
  await doors.call('issueDraft', {
    as: sdm.as,
    params,
    body: { revision: 1, documentId, signedOn: today(), code: slipCodesOf(DraftId.parse(draftId))[0] },
  });
  await doors.call('entrustDraft', { as: sdm.as, params, body: { to: district[to].postId } });
  return { fileId, params, documentId };
};

/** The same, by its id alone. */
export const signedLetter = async (...of: Parameters<typeof signedLetterIn>) =>
  (await signedLetterIn(...of)).params;
