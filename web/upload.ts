import { DOCUMENT_TYPES, LIMITS } from 'virtual:contract';
import type { Answer, Call } from './client.ts';
import { sha256 } from './intents.ts';
import { ConnectionLost } from './problem.ts';

/** Where bytes go: one PUT with exactly these headers. */
type Order = Pick<Answer<'requestUpload'>['upload'], 'url' | 'method' | 'headers'>;
type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** What a browser sets itself; a script may not. */
const BROWSERS_OWN: readonly string[] = ['content-length', 'host'];
/** The same bytes lie there already: an earlier try got through. */
const THERE_ALREADY = 412;

const BY_ENDING: Readonly<Record<string, DocumentType>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff',
  tiff: 'image/tiff',
};

/** The type of a chosen file: as the browser says, else by its name's ending. */
export const documentTypeOf = ({ type, name }: Pick<File, 'type' | 'name'>): DocumentType | undefined =>
  DOCUMENT_TYPES.find(known => known === type) ??
  (type === '' ? BY_ENDING[name.toLowerCase().split('.').at(-1) ?? ''] : undefined);

export const isTooLarge = ({ size }: Pick<File, 'size'>): boolean => size > LIMITS.upload;

export type UploadStep =
  | { readonly step: 'reading' }
  | { readonly step: 'sending'; readonly percent: number };
export type Watched = { readonly onStep: (step: UploadStep) => void; readonly signal: AbortSignal };

/** Puts the bytes where the order says, with exactly its headers. XMLHttpRequest, since fetch tells no progress. */
export const put = (file: File, order: Order, { onStep, signal }: Watched): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(order.method, order.url);
    for (const [name, value] of Object.entries(order.headers))
      if (!BROWSERS_OWN.includes(name.toLowerCase())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) =>
      onStep({ step: 'sending', percent: Math.round((100 * loaded) / total) });
    request.onload = () => {
      const stored = (request.status >= 200 && request.status < 300) || request.status === THERE_ALREADY;
      if (stored) resolve();
      else reject(new ConnectionLost(`upload: ${request.status}`));
    };
    request.onerror = () => reject(new ConnectionLost('upload'));
    signal.addEventListener('abort', () => request.abort());
    request.onabort = () => reject(new ConnectionLost('upload stopped'));
    request.send(file);
  });

/** Announces a document and brings its bytes; answers with its id, to be asked after. */
export const upload = async (
  call: Call,
  { file, type, fileName }: { readonly file: File; readonly type: DocumentType; readonly fileName: string },
  watched: Watched,
): Promise<string> => {
  const { onStep, signal } = watched;
  onStep({ step: 'reading' });
  const digest = await sha256(await file.arrayBuffer());
  const { document, upload: order } = await call('requestUpload', {
    body: { fileName, type, length: file.size, sha256: digest },
  });
  signal.throwIfAborted();
  onStep({ step: 'sending', percent: 0 });
  await put(file, order, watched);
  return document.documentId;
};
