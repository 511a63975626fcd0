import { SaxesParser } from 'saxes';
import { UnfitSheet } from '../findings.ts';
import type { Zip } from './zip.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefix: some programs write `<x:row>`. */
export type XmlReader = {
  readonly open: (name: string, attributes: Attributes, path: readonly string[]) => void;
  readonly close?: (name: string, path: readonly string[]) => void;
  readonly text?: (text: string, path: readonly string[]) => void;
};

const DEEPEST = 32;
/** Characters within which something must begin or end: no name, attribute or text of a sheet is as long. */
const LONGEST_SILENCE = 1_000_000;
const STEP = 65_536;

const unfit = (): never => {
  throw new UnfitSheet('sheet.not-a-sheet');
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute by its name without prefix. */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];

/**
 * Walks through one part of a package as it unpacks. No tree is built, no entity declared: a part with a DOCTYPE is
 * refused, as Excel refuses it, before anything could multiply.
 */
export const readXml = (zip: Zip, part: string, reader: XmlReader): void => {
  const parser = new SaxesParser();
  const path: string[] = [];
  let silent = 0;
  const text = (piece: string): void => {
    silent = 0;
    reader.text?.(piece, path);
  };
  parser.on('error', unfit);
  parser.on('doctype', unfit);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0;
    if (path.length >= DEEPEST) unfit();
    path.push(local(name));
    reader.open(local(name), attributes, path);
  });
  parser.on('closetag', ({ name }) => {
    silent = 0;
    reader.close?.(local(name), path);
    path.pop();
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (piece?: Uint8Array): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      return unfit();
    }
  };
  const write = (characters: string): void => {
    for (let at = 0; at < characters.length; at += STEP) {
      const step = characters.slice(at, at + STEP);
      silent += step.length;
      parser.write(step);
      if (silent > LONGEST_SILENCE) throw new UnfitSheet('sheet.too-large');
    }
  };
  zip.unpack(part, piece => write(decoded(piece)));
  write(decoded());
  parser.close();
};
