import type { FileId } from '#shared/domain/ids.ts';
import type { Caller } from '#tests/support/api.ts';

const PDF = '%PDF-';

/** The office gets its letterhead; a clerk begins a letter from the file and looks at it. */
export const writeLetter = async (clerk: Caller, admin: Caller, fileId: FileId): Promise<void> => {
  const { officeId } = await clerk.call('getFile', { params: { fileId } });
  await admin.call('setLetterhead', {
    params: { officeId },
    body: {
      address: { hi: 'कलेक्ट्रेट परिसर, नमूना', en: 'Collectorate Compound, Namuna' },
      telephone: '05222-230001',
    },
  });
  const letter = await clerk.call('getLetterTemplate', { params: { fileId }, query: { form: 'order' } });
  const { url } = await clerk.call('previewLetter', { params: { fileId }, body: { letter } });
  const sheet = Buffer.from(await (await fetch(url)).arrayBuffer());
  if (sheet.subarray(0, PDF.length).toString() !== PDF) throw new Error('a letter is no PDF');
};
