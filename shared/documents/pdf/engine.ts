import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumModule } from '@hyzyla/pdfium';

/** The calls of PDFium's C interface that are made here; the package types fewer than it exports. */
const CALLS = [
  '_FPDF_InitLibrary',
  '_FPDF_GetLastError',
  '_FPDF_LoadMemDocument',
  '_FPDF_GetPageCount',
  '_FPDF_GetPageSizeByIndexF',
  '_FPDF_GetPageWidthF',
  '_FPDF_GetPageHeightF',
  '_FPDF_GetSecurityHandlerRevision',
  '_FPDF_DocumentHasValidCrossReferenceTable',
  '_FPDF_GetFormType',
  '_FPDF_LoadPage',
  '_FPDF_RenderPageBitmap',
  '_FPDF_FFLDraw',
  '_FPDF_PageToDevice',
  '_FPDFDoc_GetAttachmentCount',
  '_FPDFDoc_GetJavaScriptActionCount',
  '_FPDFDOC_InitFormFillEnvironment',
  '_FORM_OnAfterLoadPage',
  '_FPDFBitmap_CreateEx',
  '_FPDFBitmap_FillRect',
  '_FPDFPage_CountObjects',
  '_FPDFPage_GetObject',
  '_FPDFPageObj_GetType',
  '_FPDFPageObj_GetBounds',
  '_FPDFFormObj_CountObjects',
  '_FPDFFormObj_GetObject',
  '_FPDFText_LoadPage',
  '_FPDFText_CountChars',
  '_FPDFText_GetText',
  '_FPDFText_GetUnicode',
  '_FPDFText_GetCharBox',
  '_FPDFText_GetTextObject',
  '_FPDFText_HasUnicodeMapError',
  '_FPDFTextObj_GetTextRenderMode',
] as const;

export type Engine = Readonly<Record<(typeof CALLS)[number], (...values: readonly number[]) => number>> & {
  /** The engine's memory; read afresh after each call, since growing replaces it. */
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly wasmExports: { readonly malloc: (bytes: number) => number };
};

const isEngine = (module: unknown): module is Engine =>
  typeof module === 'object' &&
  module !== null &&
  'HEAPU8' in module &&
  'wasmExports' in module &&
  CALLS.every(call => call in module);

/** Compiling takes 100 ms and is done once a process; the promise is kept, so that two at a time share it. */
let compiled: Promise<WebAssembly.Module> | undefined;
const compile = (): Promise<WebAssembly.Module> => {
  compiled ??= readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')).then(code =>
    WebAssembly.compile(code),
  );
  return compiled;
};

/**
 * An engine with a memory of its own, for one document: nothing one letter leaves behind is there for the next, a letter
 * that breaks the engine breaks no other, and dropping it frees everything at once. Starting one takes 7 ms.
 */
export type StartedEngine = {
  readonly engine: Engine;
  /** It was refused memory: PDFium then leaves a picture out of the page and says nothing. */
  readonly starved: () => boolean;
};

/** @param mostBytes of memory: beyond it an allocation fails, and with it the page, not the machine. */
export const startEngine = async (mostBytes: number): Promise<StartedEngine> => {
  const code = await compile();
  let starved = false;
  const bounded = (imports: WebAssembly.Imports): WebAssembly.Imports => {
    const grow = imports['env']?.['emscripten_resize_heap'];
    if (typeof grow !== 'function') throw new Error('PDFium does not grow its memory as it used to');
    const growBounded = (bytes: number): unknown => {
      const granted = bytes >>> 0 <= mostBytes && grow(bytes);
      starved ||= !granted;
      return granted;
    };
    return { ...imports, env: { ...imports['env'], emscripten_resize_heap: growBounded } };
  };
  // PDFium waits for `done` for ever; a machine too full for one more engine must fail instead.
  const module = await new Promise<unknown>((resolve, reject) => {
    const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Module) => void) => {
      WebAssembly.instantiate(code, bounded(imports)).then(done, reject);
      return {};
    };
    PDFiumModule({ instantiateWasm }).then(resolve, reject);
  });
  if (!isEngine(module)) throw new Error('PDFium lacks a call that is made here');
  module._FPDF_InitLibrary();
  return { engine: module, starved: () => starved };
};
