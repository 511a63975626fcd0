import type { DocumentLimits, PageSize } from '../limits.ts';
import { Unfit } from '../verdict.ts';
import { type Engine, type StartedEngine, startEngine } from './engine.ts';
import { bornDigital, type Print } from './text.ts';

const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;
const NO_SECURITY = -1;
const NO_FORM = 0;
/** One pixel: red, green, blue and an unused byte. */
const BITMAP_RGBX = 3;
const PIXEL_BYTES = 4;
const WITH_ANNOTATIONS = 0x01;
const RED_FIRST = 0x10;
const WHITE = 0xffffffff;
/** PDFium's table of form callbacks, all absent: 256 bytes hold it with room to spare. */
const FORM_CALLBACKS_BYTES = 256;
const FORM_CALLBACKS_VERSION = 2;

export type Bitmap = PageSize & { readonly data: Uint8Array };

/** A PDF opened for reading. Pages count from 1. */
export type Pdf = {
  readonly pages: number;
  /** Its table of objects was missing or wrong, and had to be made again by searching. */
  readonly repaired: boolean;
  /** Carries script or attached files where PDFium looks for them. */
  readonly active: boolean;
  /** In points; undefined where the page that is counted does not exist. */
  readonly size: (page: number) => PageSize | undefined;
  /** The print of a born-digital page; undefined for a scan, whatever text a scanner hid under it. */
  readonly print: (page: number, size: PageSize) => Print | undefined;
  readonly draw: (page: number, size: PageSize) => Bitmap;
};

/**
 * Asks the engine for something. It stops altogether when a document betrays it, and it leaves things out when it is
 * refused memory; both are answers about the document. A page shown without its picture would be a lie.
 */
const ask = <T>({ starved }: StartedEngine, work: () => T): T => {
  try {
    const answer = work();
    if (starved()) throw new Unfit('document.too-large-page');
    return answer;
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError)
      throw new Unfit(starved() ? 'document.too-large-page' : 'document.unreadable');
    throw error;
  }
};

const claim = (engine: Engine, bytes: number): number => {
  const at = engine.wasmExports.malloc(bytes);
  if (at === 0) throw new Unfit('document.too-large-page');
  return at;
};

const load = (engine: Engine, bytes: Uint8Array): number => {
  const at = claim(engine, bytes.length);
  engine.HEAPU8.set(bytes, at);
  const document = engine._FPDF_LoadMemDocument(at, bytes.length, 0);
  if (document !== 0) return document;
  const error = engine._FPDF_GetLastError();
  throw new Unfit(
    error === ERROR_PASSWORD || error === ERROR_SECURITY ? 'document.encrypted' : 'document.unreadable',
  );
};

const sizeOf = (engine: Engine, document: number, page: number): PageSize | undefined => {
  const at = claim(engine, 8);
  if (engine._FPDF_GetPageSizeByIndexF(document, page - 1, at) === 0) return undefined;
  const view = new DataView(engine.HEAPU8.buffer, at);
  return { width: view.getFloat32(0, true), height: view.getFloat32(4, true) };
};

const openPage = (engine: Engine, document: number, page: number): number => {
  const handle = engine._FPDF_LoadPage(document, page - 1);
  if (handle === 0) throw new Unfit('document.unreadable');
  return handle;
};

/** Draws filled-in fields and the face of a signature, which PDFium treats as a form and not as part of the page. */
const drawForm = (engine: Engine, document: number, page: number, bitmap: number, size: PageSize): void => {
  if (engine._FPDF_GetFormType(document) === NO_FORM) return;
  const callbacks = claim(engine, FORM_CALLBACKS_BYTES);
  engine.HEAPU8.fill(0, callbacks, callbacks + FORM_CALLBACKS_BYTES);
  engine.HEAPU8[callbacks] = FORM_CALLBACKS_VERSION;
  const form = engine._FPDFDOC_InitFormFillEnvironment(document, callbacks);
  if (form === 0) return;
  engine._FORM_OnAfterLoadPage(page, form);
  engine._FPDF_FFLDraw(form, bitmap, page, 0, 0, size.width, size.height, 0, RED_FIRST);
};

const drawPage = (engine: Engine, document: number, page: number, { width, height }: PageSize): Bitmap => {
  const handle = openPage(engine, document, page);
  const rowBytes = width * PIXEL_BYTES;
  const at = claim(engine, rowBytes * height);
  const bitmap = engine._FPDFBitmap_CreateEx(width, height, BITMAP_RGBX, at, rowBytes);
  if (bitmap === 0) throw new Unfit('document.unreadable');
  engine._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  engine._FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, WITH_ANNOTATIONS | RED_FIRST);
  drawForm(engine, document, handle, bitmap, { width, height });
  return { width, height, data: engine.HEAPU8.slice(at, at + rowBytes * height) };
};

/**
 * Opens a PDF in an engine of its own. Refuses one that is protected in any way: even one that opens without a password
 * hides its objects from inspection, and what is kept for decades must open without a secret.
 */
export const openPdf = async (bytes: Uint8Array, limits: DocumentLimits): Promise<Pdf> => {
  const started = await startEngine(limits.pdfMemory);
  const { engine } = started;
  return ask(started, () => {
    const document = load(engine, bytes);
    if (engine._FPDF_GetSecurityHandlerRevision(document) !== NO_SECURITY)
      throw new Unfit('document.encrypted');
    return {
      pages: engine._FPDF_GetPageCount(document),
      repaired: engine._FPDF_DocumentHasValidCrossReferenceTable(document) === 0,
      active:
        engine._FPDFDoc_GetAttachmentCount(document) > 0 ||
        engine._FPDFDoc_GetJavaScriptActionCount(document) > 0,
      size: page => ask(started, () => sizeOf(engine, document, page)),
      print: (page, size) => ask(started, () => bornDigital(engine, openPage(engine, document, page), size)),
      draw: (page, size) => ask(started, () => drawPage(engine, document, page, size)),
    };
  });
};
