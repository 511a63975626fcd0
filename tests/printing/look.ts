import { PDFiumLibrary } from '@hyzyla/pdfium';

let library: Promise<PDFiumLibrary> | undefined;

export type SeenPage = {
  /** As a reader would copy it; where letters join, PDFium does not tell every space. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** Four bytes a point. */
  readonly pixels: Uint8Array;
};

/** Looks at a PDF as another program reads it. */
export const look = async (pdf: Uint8Array, scale = 2): Promise<readonly SeenPage[]> => {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  const pages: SeenPage[] = [];
  for (const page of document.pages()) {
    // First the text: once it has drawn a page, PDFium cannot read it.
    const text = page.getText();
    const drawn = await page.render({ scale, render: async ({ data }) => data });
    pages.push({ text, width: drawn.width, height: drawn.height, pixels: drawn.data });
  }
  document.destroy();
  return pages;
};

/** Without spaces, line ends, and the places where a long word may be broken. */
export const close = (text: string): string => text.replace(/[\s\u200b]/gu, '');
