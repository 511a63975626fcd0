import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A PDF of these objects, numbered from 1, with a correct table; the first one is the catalogue. */
export const makePdf = (objects: readonly (string | Buffer)[]): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = 9;
  const put = (text: string | Buffer): void => {
    const part = typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
    parts.push(part);
    at += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(at);
    put(`${index + 1} 0 obj\n`);
    put(object);
    put('\nendobj\n');
  });
  const table = at;
  const lines = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`);
  put(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
};

export const stream = (content: string | Buffer, dictionary = ''): Buffer => {
  const body = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(`<< /Length ${body.length} ${dictionary} >>\nstream\n`),
    body,
    Buffer.from('\nendstream'),
  ]);
};

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** A PDF of one page in A4 with these drawing operators; more entries for the page and the catalogue, more objects from 6. */
export const onePage = ({
  draw = '',
  page = '',
  catalogue = '',
  box = '0 0 595 842',
  more = [],
}: {
  draw?: string;
  page?: string;
  catalogue?: string;
  box?: string;
  more?: readonly (string | Buffer)[];
} = {}): Buffer =>
  makePdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> ${page} >>`,
    stream(draw),
    FONT,
    ...more,
  ]);

/** A page that shows a text. @param mode 0 prints it, 3 hides it under a scan. */
export const textPage = (text: string, mode: 0 | 3 = 0): Buffer =>
  onePage({ draw: `BT /F 14 Tf ${mode} Tr 72 700 Td (${text}) Tj ET` });

/** A PDF whose page tree has so many pages, all one and the same object. */
export const manyPages = (count: number): Buffer =>
  makePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ]);

/** A PDF that keeps an object where only a reader finds it: compressed, in a stream of objects. */
export const packed = (object: string): Buffer =>
  onePage({
    more: [
      stream(deflateSync(Buffer.from(`7 0 ${object}`)), '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'),
    ],
  });

/** A grey TIFF, uncompressed, one strip a page, every page of its own shade. @param loop the last page leads to the first. */
export const makeTiff = (pages: readonly { width: number; height: number }[], loop = false): Buffer => {
  const header = Buffer.from('49492a0008000000', 'hex');
  const parts: Buffer[] = [header];
  let at = header.length;
  pages.forEach(({ width, height }, index) => {
    const entries = [
      [256, 4, width],
      [257, 4, height],
      [258, 3, 8],
      [259, 3, 1],
      [262, 3, 1],
      [273, 4, at + 2 + 9 * 12 + 4],
      [277, 3, 1],
      [278, 4, height],
      [279, 4, width * height],
    ] as const;
    const directory = Buffer.alloc(2 + entries.length * 12 + 4);
    directory.writeUInt16LE(entries.length, 0);
    entries.forEach(([tag, type, value], entry) => {
      const place = 2 + entry * 12;
      directory.writeUInt16LE(tag, place);
      directory.writeUInt16LE(type, place + 2);
      directory.writeUInt32LE(1, place + 4);
      directory.writeUInt32LE(value, place + 8);
    });
    const next = at + directory.length + width * height;
    const last = index === pages.length - 1;
    directory.writeUInt32LE(last ? (loop ? 8 : 0) : next, directory.length - 4);
    parts.push(directory, Buffer.alloc(width * height, 40 * (index + 1)));
    at = next;
  });
  return Buffer.concat(parts);
};

const chunk = (name: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
};

/** A PNG whose header claims a size that nothing in it bears out. Its checksums are wrong: no decoder may get so far. */
export const claimPng = (width: number, height: number, bits = 8): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(bits, 8);
  header.writeUInt8(6, 9);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A plain picture: a dark bar along the upper edge of light paper. */
export const picture = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#f4f1e8' } }).composite([
    {
      input: { create: { width, height: Math.ceil(height / 4), channels: 3, background: '#202020' } },
      gravity: 'north',
    },
  ]);
