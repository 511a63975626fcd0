import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import type { OperationId } from '#shared/contract/routes.ts';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { DEFAULT_POLICY } from '#shared/domain/policy.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { instantOf, istDay } from '#shared/domain/time.ts';
import { readThrough, uploadScan } from '#tests/story/tell.ts';
import type { Asked, Caller } from '#tests/support/api.ts';
import { announceSheets, bringSheets } from '#tests/support/sheets-in.ts';
import type { People } from './people.ts';

/** The ask that a refusal code answers, after whatever has to happen first. */
export type Scene = (people: People) => Promise<{ as: Caller; id: OperationId; asked: Asked }>;

const LATER = '2100-01-01T00:00:00.000Z';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const unknown = (prefix: string) => `${prefix}_${ulid()}`;
const reason = 'कारण: परीक्षण';
const names = { hi: 'परीक्षण', en: 'Test' };

export const newFile = (as: Caller) => as.call('createFile', { body: { subject: 'परीक्षण पत्रावली' } });
const file = async (as: Caller) => ({ fileId: (await newFile(as)).fileId });

export const receiptBody = {
  sender: { office: 'कार्यालय तहसीलदार, सदर' },
  subject: 'परीक्षण पत्र',
  receivedOn: '2026-11-20',
  deliveryMode: 'by-hand',
};
const newReceipt = async (as: Caller) => (await as.call('diariseReceipt', { body: receiptBody })).receiptId;

const act = async (as: Caller, id: OperationId, body: object = {}) => {
  const params = await file(as);
  await as.call(id, { params, body });
  return params;
};
const sentTo = async (from: Caller, to: string) => act(from, 'sendFile', { to, action: 'for-perusal' });

const mark = () => ulid().slice(-10);
const officeOf = ({ admin }: People) =>
  admin.call('createOffice', { body: { code: `T-${mark()}`, kind: 'section', names } });
const designationOf = ({ admin }: People) =>
  admin.call('createDesignation', { body: { abbreviation: `T-${mark()}`, names, level: 1 } });
const postBody = async (people: People) => {
  const { officeId } = await officeOf(people);
  const { designationId } = await designationOf(people);
  return { code: `T-${mark()}`, officeId, designationId, names };
};
const officerBody = () => ({ employeeNumber: mark(), login: ulid(), names, roles: ['officer'] });
const charge = async (people: People, from = '2026-01-01T00:00:00.000Z') => {
  const { postId } = await people.admin.call('createPost', { body: await postBody(people) });
  const { officerId } = await people.admin.call('createOfficer', { body: officerBody() });
  const body = { postId, officerId, kind: 'substantive', from };
  return { body, given: await people.admin.call('assignCharge', { body }) };
};

const orderOf = (given: { readonly officerId: string; readonly chargeId: string }) => ({
  officerId: given.officerId,
  fromCharge: given.chargeId,
  kind: 'substantive',
  order: { number: '12/2026', date: '2026-11-01' },
});
const transferOf = async (people: People) => {
  const { given } = await charge(people);
  const { postId } = await people.admin.call('createPost', { body: await postBody(people) });
  const body = { ...orderOf(given), toPost: postId };
  return { body, ...(await people.admin.call('orderTransfer', { body })) };
};
const mandateOf = async (people: People) => {
  const [helper, helped] = [await charge(people), await charge(people)];
  const mandate = {
    kind: 'assistant',
    officerId: helper.given.officerId,
    of: helped.given.officerId,
    acts: ['see-inbox'],
    from: '2026-01-01T00:00:00.000Z',
  };
  return { mandate, ...(await people.admin.call('giveMandate', { body: { mandate } })) };
};

export const bytesOf = (text: string) => new TextEncoder().encode(text);
const announce = (as: Caller, text: string) => {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const body = { fileName: 'scan.pdf', type: 'application/pdf', length: bytesOf(text).length, sha256 };
  return as.call('requestUpload', { body });
};

/** One designation that nobody has yet; `=` before its abbreviation makes a formula of it. */
const aSheet = (before = '') => ({
  'Designations.csv': `Abbreviation,Name (Hindi),Name (English),Level\r\n${before}T-${mark()},परीक्षण,Test,1\r\n`,
});

/** One scene for each refusal that a caller can bring about. */
export const SCENES = {
  'limit.body': async ({ clerk }) => ({
    as: clerk,
    id: 'createFile',
    asked: { body: { subject: 'क'.repeat(300_000) } },
  }),
  'limit.subject': async ({ clerk }) => ({
    as: clerk,
    id: 'createFile',
    asked: { body: { subject: 'क'.repeat(501) } },
  }),
  'phrase.unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'changePhrase',
    asked: { params: { phraseId: `phr_${ulid()}` }, body: { hi: 'सहमत' } },
  }),
  'desk.changed': async ({ clerk }) => ({
    as: clerk,
    id: 'orderPhrases',
    asked: { body: { order: [`phr_${ulid()}`] } },
  }),
  'request.cursor-invalid': async ({ clerk }) => ({
    as: clerk,
    id: 'listWork',
    asked: { query: { cursor: 'bm9uc2Vuc2U' } },
  }),
  'idempotency.key-reused': async ({ clerk }) => {
    const key = ulid();
    await clerk.call('createFile', { key, body: { subject: 'एक' } });
    return { as: clerk, id: 'createFile', asked: { key, body: { subject: 'दो' } } };
  },
  'precondition.failed': async ({ clerk, postId }) => {
    const body = { to: postId('SO'), action: 'for-orders' };
    return {
      as: clerk,
      id: 'sendFile',
      asked: { params: await file(clerk), body, headers: { 'if-match': '"99"' } },
    };
  },
  'actor.post-not-held': async ({ clerk, postId }) => ({
    as: clerk.as(postId('SDM')),
    id: 'listWork',
    asked: {},
  }),
  'office.unknown': async ({ admin }) => ({
    as: admin,
    id: 'setOfficeRules',
    asked: {
      params: { officeId: unknown('off') },
      body: { calendar: DEFAULT_CALENDAR, policy: DEFAULT_POLICY },
    },
  }),
  'office.exists': async people => {
    const { code } = await officeOf(people);
    return { as: people.admin, id: 'createOffice', asked: { body: { code, kind: 'section', names } } };
  },
  'post.unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'sendFile',
    asked: { params: await file(clerk), body: { to: unknown('pst'), action: 'for-orders' } },
  }),
  'post.vacant': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'sendFile',
    asked: { params: await file(clerk), body: { to: postId('NTDR'), action: 'for-orders' } },
  }),
  'post.same': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'sendFile',
    asked: { params: await file(clerk), body: { to: postId('CLK'), action: 'for-orders' } },
  }),
  'post.reporting-line-invalid': async people => {
    const body = { ...(await postBody(people)), reportsTo: unknown('pst') };
    return { as: people.admin, id: 'createPost', asked: { body } };
  },
  'officer.unknown': async ({ admin, postId }) => ({
    as: admin,
    id: 'assignCharge',
    asked: { body: { postId: postId('NTDR'), officerId: unknown('ofr'), kind: 'additional', from: LATER } },
  }),
  'officer.login-taken': async ({ admin }) => ({
    as: admin,
    id: 'createOfficer',
    asked: { body: { ...officerBody(), login: 'asha.clerk' } },
  }),
  'officer.login-not-own': async ({ admin }) => ({
    as: admin,
    id: 'createOfficer',
    asked: { body: { ...officerBody(), login: 'p.4711' } },
  }),
  'officer.signs-in-by-mail-id': async ({ admin }) => {
    const { officerId } = await admin.call('createOfficer', {
      body: { ...officerBody(), login: `${ulid()}@up.example` },
    });
    return { as: admin, id: 'issueSignInCode', asked: { params: { officerId }, body: {} } };
  },
  'charge.unknown': async ({ admin, postId }) => ({
    as: admin,
    id: 'endCharge',
    asked: { params: { chargeId: unknown('chg') }, body: { postId: postId('NTDR') } },
  }),
  'charge.overlaps': async people => {
    const { body } = await charge(people);
    return { as: people.admin, id: 'assignCharge', asked: { body } };
  },
  'charge.ended': async people => {
    const { given } = await charge(people);
    const asked = { params: { chargeId: given.chargeId }, body: { postId: given.postId } };
    await people.admin.call('endCharge', asked);
    return { as: people.admin, id: 'endCharge', asked };
  },
  'office.parent-invalid': async people => {
    const { officeId } = await officeOf(people);
    const body = { names, kind: 'section', parent: officeId };
    return { as: people.admin, id: 'describeOffice', asked: { params: { officeId }, body } };
  },
  'designation.unknown': async people => {
    const body = { ...(await postBody(people)), designationId: unknown('dsg') };
    return { as: people.admin, id: 'createPost', asked: { body } };
  },
  'designation.exists': async people => {
    const { abbreviation } = await designationOf(people);
    return { as: people.admin, id: 'createDesignation', asked: { body: { abbreviation, names, level: 1 } } };
  },
  'post.exists': async people => {
    const body = await postBody(people);
    await people.admin.call('createPost', { body });
    return { as: people.admin, id: 'createPost', asked: { body } };
  },
  'officer.employee-number-taken': async ({ admin }) => {
    const body = officerBody();
    await admin.call('createOfficer', { body });
    return { as: admin, id: 'createOfficer', asked: { body: { ...body, login: ulid() } } };
  },
  'charge.of-oneself': async people => {
    const { officer } = await people.admin.call('getMe');
    const { postId } = await people.admin.call('createPost', { body: await postBody(people) });
    const body = { postId, officerId: officer?.officerId, kind: 'additional', from: LATER };
    return { as: people.admin, id: 'assignCharge', asked: { body } };
  },
  'mandate.unknown': async ({ admin }) => ({
    as: admin,
    id: 'endMandate',
    asked: { params: { mandateId: unknown('mnd') }, body: {} },
  }),
  'mandate.invalid': async people => {
    const { mandate } = await mandateOf(people);
    return {
      as: people.admin,
      id: 'giveMandate',
      asked: { body: { mandate: { ...mandate, of: mandate.officerId } } },
    };
  },
  'mandate.overlaps': async people => {
    const { mandate } = await mandateOf(people);
    return { as: people.admin, id: 'giveMandate', asked: { body: { mandate } } };
  },
  'mandate.ended': async people => {
    const { mandateId } = await mandateOf(people);
    const asked = { params: { mandateId }, body: {} };
    await people.admin.call('endMandate', asked);
    return { as: people.admin, id: 'endMandate', asked };
  },
  'transfer.unknown': async ({ admin }) => ({
    as: admin,
    id: 'joinPost',
    asked: { params: { transferId: unknown('trf') }, body: {} },
  }),
  'transfer.not-in-state': async people => {
    const { transferId } = await transferOf(people);
    return { as: people.admin, id: 'joinPost', asked: { params: { transferId }, body: {} } };
  },
  'transfer.same-post': async people => {
    const { given } = await charge(people);
    const body = { ...orderOf(given), toPost: given.postId };
    return { as: people.admin, id: 'orderTransfer', asked: { body } };
  },
  'transfer.open': async people => {
    const { body } = await transferOf(people);
    return { as: people.admin, id: 'orderTransfer', asked: { body } };
  },
  'charge.ends-before-start': async people => {
    const { body } = await charge(people);
    const backwards = { ...body, kind: 'link', from: LATER, until: '2026-01-01T00:00:00.000Z' };
    return { as: people.admin, id: 'assignCharge', asked: { body: backwards } };
  },
  'office.paper-closed': async people => {
    const body = await postBody(people);
    const { postId } = await people.admin.call('createPost', { body });
    const goLive = { day: istDay(instantOf(Date.now())), reason };
    await people.admin.call('setGoLive', { params: { officeId: body.officeId }, body: goLive });
    const paper = { subject: 'काग़ज़ी पत्रावली', nature: 'physical' };
    const { fileId } = await people.clerk.call('createFile', { body: paper });
    const asked = { params: { fileId }, body: { to: postId, action: 'for-orders' } };
    return { as: people.clerk, id: 'sendFile', asked };
  },
  'receipt.scan-missing': async ({ clerk }) => ({
    as: clerk,
    id: 'diariseReceipt',
    asked: { body: { ...receiptBody, nature: 'electronic' } },
  }),
  'file.unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'getFile',
    asked: { params: { fileId: unknown('fil') } },
  }),
  'file.not-in-custody': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'parkFile',
    asked: { params: await sentTo(clerk, postId('SO')), body: { until: LATER, reason } },
  }),
  'file.not-permitted': async ({ clerk, officer, postId }) => {
    const params = await sentTo(clerk, postId('SO'));
    await officer.call('openFile', { params });
    await officer.call('closeFile', { params, body: { reason } });
    return { as: clerk, id: 'reopenFile', asked: { params, body: { reason } } };
  },
  'file.not-opened': async ({ clerk, officer, postId }) => ({
    as: officer,
    id: 'closeFile',
    asked: { params: await sentTo(clerk, postId('SO')), body: { reason } },
  }),
  'file.already-opened': async ({ clerk }) => ({
    as: clerk,
    id: 'openFile',
    asked: { params: await file(clerk) },
  }),
  'file.parked': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'sendFile',
    asked: {
      params: await act(clerk, 'parkFile', { until: inDays(2), reason }),
      body: { to: postId('SO'), action: 'for-orders' },
    },
  }),
  'file.suspended': async ({ clerk }) => ({
    as: clerk,
    id: 'closeFile',
    asked: { params: await act(clerk, 'suspendFile', { reason }), body: { reason } },
  }),
  'file.closing-requested': async ({ clerk }) => ({
    as: clerk,
    id: 'parkFile',
    asked: { params: await act(clerk, 'requestClosing', { reason }), body: { until: LATER, reason } },
  }),
  'file.closed': async people => {
    const params = await act(people.officer, 'closeFile', { reason });
    return { as: people.officer, id: 'closeFile', asked: { params, body: { reason } } };
  },
  'file.active': async ({ clerk }) => ({
    as: clerk,
    id: 'resumeFile',
    asked: { params: await file(clerk), body: {} },
  }),
  'file.nowhere-to-return': async ({ clerk }) => ({
    as: clerk,
    id: 'returnFile',
    asked: { params: await file(clerk), body: {} },
  }),
  'file.wake-date-invalid': async ({ clerk }) => ({
    as: clerk,
    id: 'parkFile',
    asked: { params: await file(clerk), body: { until: '2020-01-01T00:00:00.000Z', reason } },
  }),
  'file.notes-unconfirmed': async ({ clerk }) => ({
    as: clerk,
    id: 'closeFile',
    asked: {
      params: await act(clerk, 'draftNote', { content: pastedText('कच्ची टिप्पणी') }),
      body: { reason },
    },
  }),
  'note.text-missing': async ({ clerk }) => ({
    as: clerk,
    id: 'draftNote',
    asked: { params: await file(clerk), body: { kind: 'reference' } },
  }),
  'note.giver-missing': async ({ clerk }) => ({
    as: clerk,
    id: 'draftNote',
    asked: { params: await file(clerk), body: { kind: 'oral-instruction', content: pastedText('निर्देश') } },
  }),
  'note.giver-invalid': async ({ clerk }) => {
    const params = await file(clerk);
    const { holder } = await clerk.call('getFile', { params });
    const body = { kind: 'oral-instruction', content: pastedText('निर्देश'), of: holder };
    return { as: clerk, id: 'draftNote', asked: { params, body } };
  },
  'note.reference-unknown': async ({ clerk }) => {
    const params = await file(clerk);
    const run = { text: 'टिप्पणी 7', reference: { to: 'note', note: 7 } };
    const body = { content: [{ type: 'paragraph', runs: [run] }] };
    const { noteId } = await clerk.call('draftNote', { params, body });
    return { as: clerk, id: 'confirmNote', asked: { params: { ...params, noteId }, body: { revision: 1 } } };
  },
  'note.unknown': async ({ clerk }) => {
    const params = { ...(await file(clerk)), noteId: unknown('not') };
    return { as: clerk, id: 'confirmNote', asked: { params, body: { revision: 1 } } };
  },
  'note.changed': async ({ clerk }) => {
    const { fileId } = await file(clerk);
    const { noteId } = await clerk.call('draftNote', {
      params: { fileId },
      body: { content: pastedText('पहला') },
    });
    const params = { fileId, noteId };
    await clerk.call('reviseNote', { params, body: { content: pastedText('दूसरा'), revision: 1 } });
    return {
      as: clerk,
      id: 'reviseNote',
      asked: { params, body: { content: pastedText('तीसरा'), revision: 1 } },
    };
  },
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
  'slip.code-mistyped': async ({ clerk }) => ({
    as: clerk,
    id: 'getSlip',
    asked: { params: { code: '0000-0000-1' } },
  }),
  'slip.unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'getSlip',
    asked: { params: { code: '0000-0000-0' } },
  }),
  'slip.not-physical': async ({ clerk }) => {
    const { fileId } = await newFile(clerk);
    const body = { objectIds: [fileId], form: 'labels', language: 'hi' };
    return { as: clerk, id: 'printSlips', asked: { body } };
  },
  'import.unknown': async ({ admin }) => ({
    as: admin,
    id: 'getImport',
    asked: { params: { importId: unknown('imp') } },
  }),
  'import.too-large': async ({ admin }) => {
    const file = { fileName: 'a.xlsx', length: 21 * 1024 * 1024, sha256: 'a'.repeat(64) };
    return { as: admin, id: 'startImport', asked: { body: { files: [file] } } };
  },
  'import.files-missing': async ({ admin }) => {
    const { importId } = (await announceSheets(admin, aSheet())).import;
    return { as: admin, id: 'checkImport', asked: { params: { importId }, body: {} } };
  },
  'import.not-checked': async ({ admin }) => {
    const { importId } = (await announceSheets(admin, aSheet())).import;
    return { as: admin, id: 'applyImport', asked: { params: { importId }, body: { version: 1 } } };
  },
  'import.has-errors': async ({ admin }) => {
    const { importId, report } = await bringSheets(admin, aSheet('='));
    const body = { version: report?.plannedOn };
    return { as: admin, id: 'applyImport', asked: { params: { importId }, body } };
  },
  'import.directory-changed': async people => {
    const { importId, report } = await bringSheets(people.admin, aSheet());
    await designationOf(people);
    const body = { version: report?.plannedOn };
    return { as: people.admin, id: 'applyImport', asked: { params: { importId }, body } };
  },
  'import.applied': async ({ admin }) => {
    const { importId, report } = await bringSheets(admin, aSheet());
    await admin.call('applyImport', { params: { importId }, body: { version: report?.plannedOn } });
    return { as: admin, id: 'checkImport', asked: { params: { importId }, body: {} } };
  },
  'import.cancelled': async ({ admin }) => {
    const { importId } = (await announceSheets(admin, aSheet())).import;
    await admin.call('cancelImport', { params: { importId } });
    return { as: admin, id: 'checkImport', asked: { params: { importId }, body: {} } };
  },
  'search.no-word': async ({ clerk }) => ({ as: clerk, id: 'search', asked: { query: { q: 'के लिए' } } }),
  'marking.unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'dropMarking',
    asked: { params: await file(clerk) },
  }),
  'notification.unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'markNotificationRead',
    asked: { params: { notificationId: unknown('ntf') } },
  }),
} as const satisfies Partial<Record<RefusalCode, Scene>>;

/** A one-pixel PNG that no other test has: its text chunk is chance. */
export const aScan = async (as: Caller): Promise<string> => {
  const { default: sharp } = await import('sharp');
  const colour = {
    r: Math.floor(Math.random() * 256),
    g: Math.floor(Math.random() * 256),
    b: Date.now() % 256,
  };
  const bytes = await sharp({ create: { width: 60, height: 80, channels: 3, background: colour } })
    .png()
    .toBuffer();
  const document = await uploadScan(as, new Uint8Array(bytes), { fileName: 'scan.png', type: 'image/png' });
  if (document.state !== 'READY') throw new Error(`scan refused: ${document.reason?.code}`);
  return document.documentId;
};
