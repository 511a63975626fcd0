import { pastedText } from '#shared/domain/notes/pasted.ts';
import type { Answer, Caller } from '#tests/support/api.ts';
import { castOf, refusalOf } from './cast.ts';
import type { Stage } from './tell.ts';

export type DraftTold = {
  readonly draft: Answer<'getDraft'>;
  readonly versions: Answer<'listDraftVersions'>['items'];
  /** By which code the section officer was stopped, who would not wait for the SDM; and who would close the file. */
  readonly bypassed: string;
  readonly outdated: string;
  readonly notClosed: string;
  /** What lay in the SDM's tray. */
  readonly tray: readonly string[];
  /** The numbers that two letters of one file got on one day. */
  readonly numbers: readonly (string | undefined)[];
  readonly registered: Answer<'listIssueRegister'>['items'];
};

const TEXTS = [
  'कृपया बाढ़ राहत के आवेदनों की आख्या भेजने का कष्ट करें।',
  'कृपया ग्राम रामपुर के बाढ़ राहत आवेदनों की आख्या एक सप्ताह में भेजने का कष्ट करें।',
  'कृपया ग्राम रामपुर के बाढ़ राहत आवेदनों की आख्या तीन दिन में भेजें।',
] as const;

/**
 * A letter is drafted by the clerk, corrected by the section officer, corrected again and approved by the SDM; nobody is
 * passed over on the way, each version stays with whoever wrote it, and the number is given at the end (domain.md 1.5).
 */
export const tellDraft = async (stage: Stage): Promise<DraftTold> => {
  const { say } = stage;
  const { clerk, officer, sdm, post } = await castOf(stage);
  const [so, head] = [post('SDM-SDR-SO').postId, post('SDM-SDR-SDM').postId];
  const letterWith = (text: string) => ({
    form: 'letter',
    language: 'hi',
    subject: 'बाढ़ राहत के आवेदनों की आख्या',
    body: pastedText(text),
    addressees: [{ kind: 'outside', name: 'अधिशासी अभियन्ता, सिंचाई खण्ड' }],
    copies: [{ to: { kind: 'post', postId: post('COLL-ADM-FR').postId }, text: 'सूचनार्थ।' }],
    signatory: head,
  });

  const { fileId, number } = await clerk.call('createFile', { body: { subject: 'बाढ़ राहत, ग्राम रामपुर' } });
  const params = { fileId };
  const begun = await clerk.call('beginDraft', { params, body: { letter: letterWith(TEXTS[0]) } });
  const draft = { draftId: begun.draftId };
  say(`The clerk drafts a letter for the SDM to sign, in file ${number}.`);
  const notClosed = await refusalOf(clerk.call('closeFile', { params, body: { reason: 'पूर्ण' } }));

  const goes = async (from: Caller, to: string, receiver: Caller) => {
    await from.call('sendFile', { params, body: { to, action: 'for-approval' } });
    await receiver.call('openFile', { params });
  };
  await goes(clerk, so, officer);
  const corrected = { letter: letterWith(TEXTS[1]), revision: 1 };
  await officer.call('reviseDraft', { params: draft, body: corrected });
  say('The section officer says which village and when.');
  const bypassed = await refusalOf(
    officer.call('putDraftToSigning', { params: draft, body: { revision: 2 } }),
  );
  say(`They cannot put it to signing past the SDM: ${bypassed}.`);

  await goes(officer, head, sdm);
  const { items } = await sdm.call('listDraftTray', { query: { limit: '100' } });
  const tray = items.filter(one => one.draft.draftId === begun.draftId).map(({ waitsFor }) => waitsFor);
  const shorter = { letter: letterWith(TEXTS[2]), revision: 2 };
  await sdm.call('reviseDraft', { params: draft, body: shorter });
  const outdated = await refusalOf(sdm.call('approveDraft', { params: draft, body: { revision: 2 } }));
  await sdm.call('approveDraft', { params: draft, body: { revision: 3, remark: 'तीन दिन पर्याप्त हैं।' } });
  say('The SDM gives them three days only, and approves that.');

  const short = { ...letterWith('कृपया कल प्रातः 10 बजे उपस्थित हों।'), subject: 'बैठक' };
  const { draftId: ownId } = await sdm.call('beginDraft', { params, body: { letter: short } });
  const own = await sdm.call('putDraftToSigning', { params: { draftId: ownId }, body: { revision: 1 } });
  say(`A letter of their own they put to signing at once: ${own.number}.`);

  await goes(sdm, post('SDM-SDR-CLK-1').postId, clerk);
  const { number: issued } = await clerk.call('putDraftToSigning', { params: draft, body: { revision: 3 } });
  say(`The clerk takes its number: ${issued}.`);
  const { officeId } = post('SDM-SDR-SDM');
  const year = String(new Date(Date.now() + 330 * 60_000).getUTCFullYear());
  const register = await sdm.call('listIssueRegister', {
    params: { officeId },
    query: { year, limit: '100' },
  });
  const { items: versions } = await clerk.call('listDraftVersions', { params: draft });
  return {
    draft: await clerk.call('getDraft', { params: draft }),
    versions,
    bypassed,
    outdated,
    notClosed,
    tray,
    numbers: [own.number, issued],
    registered: register.items.filter(({ objectId }) => objectId === begun.draftId),
  };
};
