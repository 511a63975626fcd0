import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { readThrough, uploadScan } from '#tests/story/tell.ts';
import type { Caller } from '#tests/support/api.ts';
import { aScan, bytesOf, file, receiptBody, type Scene, unknown } from './scene.ts';

const newReceipt = async (as: Caller) => (await as.call('diariseReceipt', { body: receiptBody })).receiptId;

const announce = (as: Caller, text: string) => {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const body = { fileName: 'scan.pdf', type: 'application/pdf', length: bytesOf(text).length, sha256 };
  return as.call('requestUpload', { body });
};

/** How the office says no to a letter, its scan, and what is confidential. */
export const PAPER_SCENES = {
  'receipt.scan-missing': async ({ clerk }) => ({
    as: clerk,
    id: 'diariseReceipt',
    asked: { body: { ...receiptBody, nature: 'electronic' } },
  }),
  'receipt.unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'addReceipt',
    asked: { params: await file(clerk), body: { receiptId: unknown('rct') } },
  }),
  'receipt.not-in-custody': async ({ clerk, officer }) => ({
    as: officer,
    id: 'addReceipt',
    asked: { params: await file(officer), body: { receiptId: await newReceipt(clerk) } },
  }),
  'receipt.put-in-file': async ({ clerk }) => {
    const receiptId = await newReceipt(clerk);
    await clerk.call('createFile', { body: { subject: 'एक', receiptId } });
    return { as: clerk, id: 'createFile', asked: { body: { subject: 'दो', receiptId } } };
  },
  'receipt.dates-invalid': async ({ clerk }) => ({
    as: clerk,
    id: 'diariseReceipt',
    asked: { body: { ...receiptBody, receivedOn: '2100-01-01' } },
  }),
  'paper.classification-refused': async ({ clerk }) => ({
    as: clerk,
    id: 'createFile',
    asked: { body: { subject: 'परम गुप्त', classification: 'top-secret' } },
  }),
  'paper.not-confidential': async ({ clerk }) => ({
    as: clerk,
    id: 'setFileReaders',
    asked: { params: await file(clerk), body: { readers: [] } },
  }),
  'paper.needs-confidential-file': async ({ clerk }) => {
    const body = { ...receiptBody, classification: 'confidential' };
    const { receiptId } = await clerk.call('diariseReceipt', { body });
    return { as: clerk, id: 'addReceipt', asked: { params: await file(clerk), body: { receiptId } } };
  },
  'document.not-a-letter': async ({ clerk }) => ({
    as: clerk,
    id: 'printArrivedLetter',
    asked: { params: { documentId: await aScan(clerk) }, body: {} },
  }),
  'document.unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'getDocument',
    asked: { params: { documentId: unknown('doc') } },
  }),
  'document.not-ready': async ({ clerk }) => {
    const { document } = await announce(clerk, 'never sent');
    return { as: clerk, id: 'getPage', asked: { params: { documentId: document.documentId, page: 1 } } };
  },
  'document.refused': async ({ clerk }) => {
    const { documentId } = await uploadScan(clerk, bytesOf(`not a PDF ${ulid()}`), {
      fileName: 'scan.pdf',
      type: 'application/pdf',
    });
    return { as: clerk, id: 'diariseReceipt', asked: { body: { ...receiptBody, documentId } } };
  },
  'document.in-use': async ({ clerk }) => {
    const documentId = await aScan(clerk);
    await clerk.call('diariseReceipt', { body: { ...receiptBody, documentId } });
    return { as: clerk, id: 'diariseReceipt', asked: { body: { ...receiptBody, documentId } } };
  },
  'document.page-unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'getPage',
    asked: { params: { documentId: await aScan(clerk), page: 99 } },
  }),
  'document.text-changed': async ({ clerk }) => {
    const documentId = await aScan(clerk);
    await readThrough(clerk, documentId);
    const params = { documentId, page: 1 };
    return { as: clerk, id: 'correctPageText', asked: { params, body: { text: 'सुधार', replaces: 9 } } };
  },
  'document.not-in-custody': async ({ clerk, postId }) => {
    const documentId = await aScan(clerk);
    const { receiptId } = await clerk.call('diariseReceipt', { body: { ...receiptBody, documentId } });
    const { fileId } = await clerk.call('createFile', { body: { subject: 'भेजी गई', receiptId } });
    const sending = { to: postId('SO'), action: 'for-perusal' };
    await clerk.call('sendFile', { params: { fileId }, body: sending });
    const params = { documentId, page: 1 };
    return { as: clerk, id: 'correctPageText', asked: { params, body: { text: 'सुधार', replaces: 1 } } };
  },
} as const satisfies Partial<Record<RefusalCode, Scene>>;
