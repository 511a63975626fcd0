import { ulid } from 'ulid';
import type { OperationId } from '#shared/contract/routes.ts';
import { uploadScan } from '#tests/story/tell.ts';
import type { Asked, Caller } from '#tests/support/api.ts';
import type { People } from '../people.ts';

/** The ask that a refusal code answers, after whatever has to happen first. */
export type Scene = (people: People) => Promise<{ as: Caller; id: OperationId; asked: Asked }>;

export const LATER = '2100-01-01T00:00:00.000Z';
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
/** An id that looks right and names nothing. */
export const unknown = (prefix: string) => `${prefix}_${ulid()}`;
export const reason = 'कारण: परीक्षण';
export const names = { hi: 'परीक्षण', en: 'Test' };
/** What no other scene has. */
export const mark = () => ulid().slice(-10);
export const bytesOf = (text: string) => new TextEncoder().encode(text);

export const newFile = (as: Caller, more: object = {}) =>
  as.call('createFile', { body: { subject: 'परीक्षण पत्रावली', ...more } });
/** A new file as the address of what is done with it. */
export const file = async (as: Caller, more: object = {}) => ({ fileId: (await newFile(as, more)).fileId });

export const receiptBody = {
  sender: { office: 'कार्यालय तहसीलदार, सदर' },
  subject: 'परीक्षण पत्र',
  receivedOn: '2026-11-20',
  deliveryMode: 'by-hand',
};

export const officeOf = ({ admin }: People, more: object = {}) =>
  admin.call('createOffice', { body: { code: `T-${mark()}`, kind: 'section', names, ...more } });
export const designationOf = ({ admin }: People) =>
  admin.call('createDesignation', { body: { abbreviation: `T-${mark()}`, names, level: 1 } });
export const postBody = async (people: People, more: object = {}) => {
  const { officeId } = await officeOf(people, more);
  const { designationId } = await designationOf(people);
  return { code: `T-${mark()}`, officeId, designationId, names };
};

/** A scan that no other test has: its colour is chance. */
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
