import { inflateSync } from 'node:zlib';
import { Unfit } from '../verdict.ts';

/**
 * Names without which a PDF reader runs no script, opens no attachment, starts no program and plays no form of its own.
 * Short names such as /JS are left out: they turn up in the bytes of pictures by chance, and no reader runs a script
 * whose action is not called /JavaScript.
 */
const ACTIVE = [
  'JavaScript',
  'EmbeddedFile',
  'EmbeddedFiles',
  'FileAttachment',
  'Launch',
  'GoToE',
  'RichMedia',
  'XFA',
];
/** Objects packed together, in which such a name would be compressed. */
const PACKED = ['ObjStm'];

/** A letter of a name may be written as # and two hexadecimal digits: /J#61vaScript is /JavaScript. */
const letter = (character: string): string => {
  const hex = character.charCodeAt(0).toString(16);
  const anyCase = [...hex].map(digit => `[${digit}${digit.toUpperCase()}]`).join('');
  return `(?:${character}|#${anyCase})`;
};
const named = (names: readonly string[]): string =>
  `/(?:${names.map(name => [...name].map(letter).join('')).join('|')})(?=[\\x00\\t\\n\\f\\r ()<>[\\]{}/%]|$)`;

const ACTIVE_NAME = new RegExp(named(ACTIVE));
const PACKED_NAME = new RegExp(named(PACKED), 'g');
/** The longest name, every letter escaped, and the sign after it. */
const LONGEST_NAME = 64;
const PIECE = 1024 * 1024;

/** Calls back with pieces of the bytes as text; they overlap by a name's length, so that none is cut in two. */
const eachPiece = (bytes: Buffer, look: (text: string, at: number) => void): void => {
  for (let at = 0; at < bytes.length; at += PIECE)
    look(bytes.toString('latin1', at, at + PIECE + LONGEST_NAME), at);
};

const namesActiveContent = (bytes: Buffer): boolean => {
  let found = false;
  eachPiece(bytes, text => {
    found ||= ACTIVE_NAME.test(text);
  });
  return found;
};

/** Office programs pack some hundred objects together; a bundle of 500 pages has a few hundred packs. */
const MOST_PACKS = 20_000;

const packedAt = (bytes: Buffer): readonly number[] => {
  const found = new Set<number>();
  eachPiece(bytes, (text, at) => {
    for (const match of text.matchAll(PACKED_NAME)) {
      found.add(at + match.index);
      if (found.size > MOST_PACKS) throw new Unfit('document.unreadable');
    }
  });
  return [...found];
};

const STREAM = Buffer.from('stream');
/** How far behind its name the packed bytes of an object begin: its dictionary is a few dozen bytes. */
const DICTIONARY = 4096;
const MOST_PACKED = 16 * 1024 * 1024;

/** Unpacks the objects announced at a place; undefined where no stream follows, so that the name was only a word. */
const unpack = (bytes: Buffer, at: number, mostBytes: number): Buffer | undefined => {
  const keyword = bytes.subarray(at, at + DICTIONARY).indexOf(STREAM);
  if (keyword === -1) return undefined;
  let start = at + keyword + STREAM.length;
  if (bytes[start] === 0x0d) start += 1;
  if (bytes[start] === 0x0a) start += 1;
  try {
    return inflateSync(bytes.subarray(start, start + MOST_PACKED), { maxOutputLength: mostBytes });
  } catch {
    // Packed in a way that no office program uses: what cannot be looked into is not let in.
    throw new Unfit('document.active-content');
  }
};

/**
 * Refuses a PDF that carries script, an attached file, a program to start or an XFA form, by the names in its bytes and
 * in its packed objects. Source: ISO 32000-1, 7.5.7 (object streams), 12.6.4 (actions), 7.11.4 (embedded files).
 *
 * @param mostUnpacked bytes unpacked over the whole document before it is taken for a bomb.
 */
export const checkActiveContent = (bytes: Buffer, mostUnpacked: number): void => {
  if (namesActiveContent(bytes)) throw new Unfit('document.active-content');
  let left = mostUnpacked;
  for (const at of packedAt(bytes)) {
    if (left <= 0) throw new Unfit('document.unreadable');
    const objects = unpack(bytes, at, left);
    if (objects === undefined) continue;
    left -= objects.length;
    if (namesActiveContent(objects)) throw new Unfit('document.active-content');
  }
};
