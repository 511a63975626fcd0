import { LIMITS } from 'virtual:contract';
import type { Answer, Call } from '../../client.ts';
import { documentTypeOf, isTooLarge, upload } from '../../upload.ts';

type Document = Answer<'getDocument'>;

const POLL_MS = 700;
const SLOWEST_MS = 5000;
const SLOWER = 1.3;

/** Why a scan was not taken, by the name of its words on the dak screen. */
export class ScanUnfit extends Error {
  override readonly name = 'ScanUnfit';
  readonly why: 'wrongType' | 'tooLarge' | 'refused' | 'expired';
  constructor(why: ScanUnfit['why']) {
    super(why);
    this.why = why;
  }
}

/** Brings one scan; answers with its id as soon as its bytes have come. */
export const bringScan = async (call: Call, file: File, signal: AbortSignal): Promise<string> => {
  const type = documentTypeOf(file);
  if (type === undefined) throw new ScanUnfit('wrongType');
  if (isTooLarge(file)) throw new ScanUnfit('tooLarge');
  const fileName = [...file.name].slice(-LIMITS.fileName).join('');
  return upload(call, { file, type, fileName }, { onStep: () => undefined, signal });
};

/** Waits until a scan has passed its check. */
export const scanReady = async (call: Call, documentId: string, signal: AbortSignal): Promise<Document> => {
  for (let wait = POLL_MS; ; wait = Math.min(wait * SLOWER, SLOWEST_MS)) {
    const document = await call('getDocument', { params: { documentId } });
    if (document.state === 'READY') return document;
    if (document.state === 'REFUSED') throw new ScanUnfit('refused');
    if (document.state === 'UPLOAD_EXPIRED') throw new ScanUnfit('expired');
    signal.throwIfAborted();
    await new Promise(resolve => setTimeout(resolve, wait));
  }
};
