import { FONT_NAMES, readFonts } from './fonts.ts';
import { printable } from './printable.ts';

/** A picture in SVG; only ever one of ours. */
export type Drawing = { readonly drawing: string };

/** What a layout is filled with. Texts may be anybody's. */
export type Filling = string | boolean | Drawing | readonly Filling[] | Fillings;
export type Fillings = { readonly [name: string]: Filling };

export type Order = {
  /** The layout, in Typst: ours, and never a word of anybody's text in it. It finds what it is filled with as `d`. */
  readonly layout: string;
  readonly filling: Fillings;
  readonly title: string;
  readonly language: 'hi' | 'en';
  /** Epoch milliseconds. A sheet made of the same at the same time is the same, byte for byte. */
  readonly at: number;
};

/** Makes a PDF for keeping (PDF/A-2b). */
export type Press = (order: Order) => Uint8Array;

/**
 * What people wrote reaches the layout as data, read by `json`: it is shown and never run. A `#` or `$` in a subject means
 * nothing here.
 */
const HEAD = `#let d = json(bytes(sys.inputs.filling))
#set document(title: d.title, date: auto)
#set text(font: (${FONT_NAMES.map(name => JSON.stringify(name)).join(', ')}), lang: d.language, fallback: false,
  top-edge: "ascender", bottom-edge: "descender")
#let drawing(it, ..size) = image(bytes(it.drawing), format: "svg", ..size)
`;

/** A sheet that could not be set. What the compiler says of it quotes the text, and is not told on. */
export class SheetFailed extends Error {
  override readonly name = 'SheetFailed';
  constructor() {
    super('the layout could not be set');
  }
}

const isList = (filling: Filling): filling is readonly Filling[] => Array.isArray(filling);
const isDrawing = (filling: Drawing | Fillings): filling is Drawing => typeof filling['drawing'] === 'string';

/**
 * Reads the compiler and the fonts, once, in some 100 ms: whoever only asks where a paper is waits for neither. A sheet then
 * takes some 5 ms.
 */
export const openPress = async (): Promise<Press> => {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const { blobs, coverage } = readFonts();
  // No layout reads a file, and there is none to read.
  const compiler = NodeCompiler.create({ workspace: '/nowhere', fontArgs: [{ fontBlobs: [...blobs] }] });
  const clean = (filling: Filling): Filling => {
    if (typeof filling === 'string') return printable(filling, coverage);
    if (typeof filling === 'boolean') return filling;
    if (isList(filling)) return filling.map(clean);
    return isDrawing(filling) ? filling : cleanAll(filling);
  };
  const cleanAll = (fillings: Fillings): Fillings =>
    Object.fromEntries(Object.entries(fillings).map(([name, filling]) => [name, clean(filling)]));
  return ({ layout, filling, title, language, at }) => {
    const data = JSON.stringify(cleanAll({ ...filling, title, language }));
    try {
      return compiler.pdf(
        { mainFileContent: HEAD + layout, inputs: { filling: data } },
        { pdfStandard: 'a-2b', creationTimestamp: Math.floor(at / 1000) },
      );
    } catch {
      throw new SheetFailed();
    } finally {
      // What was set is remembered for the next time; nobody asks for it again.
      compiler.evictCache(2);
    }
  };
};
