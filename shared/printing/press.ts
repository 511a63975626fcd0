import { FONT_NAMES, readFonts } from './fonts.ts';
import { printable } from './printable.ts';

/** A picture in SVG; only ever one of ours. */
export type Drawing = { readonly drawing: string };

/** A picture of a page as a JPEG, which goes into the PDF as it is. */
export type Picture = { readonly jpeg: Uint8Array };

/** What a layout is filled with. Texts may be anybody's. */
export type Filling = string | boolean | Drawing | Picture | readonly Filling[] | Fillings;
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
#let picture(it, ..size) = image(it.place, format: "jpg", ..size)
`;

/** Nothing lies there, and no layout reads a file but the pictures that it is given, which the compiler holds in memory. */
const WORKSPACE = '/nowhere';

/** A sheet that could not be set. What the compiler says of it quotes the text, and is not told on. */
export class SheetFailed extends Error {
  override readonly name = 'SheetFailed';
  constructor() {
    super('the layout could not be set');
  }
}

const isList = (filling: Filling): filling is readonly Filling[] => Array.isArray(filling);
const isDrawing = (filling: Drawing | Fillings): filling is Drawing => typeof filling['drawing'] === 'string';
const isPicture = (filling: Drawing | Picture | Fillings): filling is Picture =>
  'jpeg' in filling && filling.jpeg instanceof Uint8Array;

/**
 * Reads the compiler and the fonts, once, in some 100 ms: whoever only asks where a paper is waits for neither. A sheet then
 * takes some 5 ms.
 */
export const openPress = async (): Promise<Press> => {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const { blobs, coverage } = readFonts();
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: [...blobs] }] });
  let pictures = 0;
  const placed = ({ jpeg }: Picture): Fillings => {
    pictures += 1;
    const place = `/${pictures}.jpg`;
    compiler.mapShadow(`${WORKSPACE}${place}`, Buffer.from(jpeg));
    return { place };
  };
  const clean = (filling: Filling): Filling => {
    if (typeof filling === 'string') return printable(filling, coverage);
    if (typeof filling === 'boolean') return filling;
    if (isList(filling)) return filling.map(clean);
    if (isPicture(filling)) return placed(filling);
    return isDrawing(filling) ? filling : cleanAll(filling);
  };
  const cleanAll = (fillings: Fillings): Fillings =>
    Object.fromEntries(Object.entries(fillings).map(([name, filling]) => [name, clean(filling)]));
  return ({ layout, filling, title, language, at }) => {
    pictures = 0;
    try {
      const data = JSON.stringify(cleanAll({ ...filling, title, language }));
      return compiler.pdf(
        { mainFileContent: HEAD + layout, inputs: { filling: data } },
        { pdfStandard: 'a-2b', creationTimestamp: Math.floor(at / 1000) },
      );
    } catch {
      throw new SheetFailed();
    } finally {
      compiler.resetShadow();
      // What was set is remembered for the next time; nobody asks for it again. A picture takes 10 MB once it is read.
      compiler.evictCache(pictures > 0 ? 0 : 2);
    }
  };
};
