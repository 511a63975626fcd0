import type { DocumentLimits, PageSize } from '../limits.ts';
import { Unfit } from '../verdict.ts';

/** What an image's header claims of one page, before anything of it is decoded. */
export type Layout = PageSize & {
  /** Bytes of the page once decoded. */
  readonly decodedBytes: number;
};

export const layout = (page: PageSize & { samples: number; bits: number }): Layout => ({
  width: page.width,
  height: page.height,
  decodedBytes: page.width * page.height * page.samples * Math.ceil(page.bits / 8),
});

/** Refuses a page that no scanner makes and no memory should hold. */
export const checkLayout = (page: Layout, limits: DocumentLimits): void => {
  if (page.width < 1 || page.height < 1) throw new Unfit('document.unreadable');
  if (Math.max(page.width, page.height) > limits.pageSide) throw new Unfit('document.too-large-page');
  if (page.width * page.height > limits.pagePixels) throw new Unfit('document.too-large-page');
  if (page.decodedBytes > limits.pageDecodedBytes) throw new Unfit('document.too-large-page');
};

/** Numbers of a header in one byte order; to read past the end means that the rest never arrived. */
export const numbers = (bytes: Buffer, order: 'big' | 'little') => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = order === 'little';
  const held = (at: number, size: number): number => {
    if (at + size > bytes.length) throw new Unfit('document.truncated');
    return at;
  };
  return {
    u8: (at: number): number => view.getUint8(held(at, 1)),
    u16: (at: number): number => view.getUint16(held(at, 2), little),
    u32: (at: number): number => view.getUint32(held(at, 4), little),
  };
};
export type Numbers = ReturnType<typeof numbers>;
