import type { Reference, Run } from '#shared/domain/notes/content.ts';
import type { Owner } from './lines.ts';

/** As much of a DOM node as reading needs: the editor's own, or one of a page that was parsed and never shown. */
export type Markup = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<Markup>;
  readonly getAttribute?: (name: string) => string | null;
};
export const ELEMENT = 1;
export const TEXT = 3;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** What begins a line of its own. */
export const BLOCKS = words(
  'address article aside blockquote body center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul',
);
/** What falls away with all that is in it. */
export const DROPPED = words(
  'audio base button canvas embed head iframe img input link math meta noscript object script select style svg template textarea title video',
);
export const HEADING = /^h[1-6]$/;

export const nameOf = (node: Markup): string => node.nodeName.toLowerCase();
const attribute = (node: Markup, name: string): string => node.getAttribute?.(name) ?? '';
/** Of a pasted page the styles stand aside, so that the browser does not take them for its own (`paste.ts`). */
export const STYLE_ASIDE = 'data-style';
const styleOf = (node: Markup): string =>
  (attribute(node, STYLE_ASIDE) || attribute(node, 'style')).toLowerCase();

/** Not shown where it was copied from; and the bullets that Word writes as text before an item. */
export const isHidden = (node: Markup): boolean =>
  /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore/.test(styleOf(node));

/** Whether text in it is bold, by its name or by its style; a `b` that says it is not is none (Google Docs). */
export const isBold = (node: Markup, around: boolean): boolean => {
  const [, weight] = /font-weight:\s*(\w+)/.exec(styleOf(node)) ?? [];
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return around || /^(?:b|strong)$/.test(nameOf(node));
};

const textIn = (node: Markup): string =>
  (node.nodeValue ?? '') +
  Array.from({ length: node.childNodes.length }, (_, at) => at)
    .map(at => {
      const child = node.childNodes[at];
      return child ? textIn(child) : '';
    })
    .join('');

/** A paragraph that Word made an item of a list: its style says so, and its number or bullet stands before it as text. */
export const wordItem = (node: Markup): Owner | undefined => {
  const [, level] = /mso-list:\s*l\d+\s+level(\d)/.exec(styleOf(node)) ?? [];
  if (level === undefined) return undefined;
  const ordered = /^\s*\(?[\p{L}\p{Nd}]{1,4}[.)]/u.test(textIn(node));
  return { in: 'item', ordered, level: Math.min(Number(level), 2) };
};

const number = (node: Markup, name: string): number | undefined => {
  const value = Number(attribute(node, name));
  return Number.isInteger(value) && value > 0 ? value : undefined;
};

/** Where a run points, as the editor writes it down on its element. */
export const referenceIn = (node: Markup): Reference | undefined => {
  const [note, paragraph, serial, page] = ['data-note', 'data-paragraph', 'data-serial', 'data-page'].map(
    name => number(node, name),
  );
  if (serial !== undefined) return { to: 'correspondence', serial, ...(page === undefined ? {} : { page }) };
  if (note === undefined) return undefined;
  return paragraph === undefined ? { to: 'note', note } : { to: 'paragraph', note, paragraph };
};

/** The attributes by which it is found again. */
export const referenceAttributes = (
  reference: NonNullable<Run['reference']>,
): Readonly<Record<string, string>> => {
  switch (reference.to) {
    case 'note':
      return { 'data-note': String(reference.note) };
    case 'paragraph':
      return { 'data-note': String(reference.note), 'data-paragraph': String(reference.paragraph) };
    case 'correspondence':
      return {
        'data-serial': String(reference.serial),
        ...(reference.page === undefined ? {} : { 'data-page': String(reference.page) }),
      };
  }
};
