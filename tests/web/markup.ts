import type { Markup } from '../../web/editor/markup.ts';
import type { Made } from '../../web/editor/write-markup.ts';

/** A node as the editor reads it, without a browser. */
export type FakeNode = Markup & { readonly childNodes: readonly FakeNode[] };

const text = (nodeValue: string): FakeNode => ({ nodeType: 3, nodeName: '#text', nodeValue, childNodes: [] });

export const el = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (FakeNode | string)[]
): FakeNode => ({
  nodeType: 1,
  nodeName: name.toUpperCase(),
  nodeValue: null,
  childNodes: children.map(child => (typeof child === 'string' ? text(child) : child)),
  getAttribute: wanted => attributes[wanted] ?? null,
});

/** What is to be made, as made. */
export const asNode = (made: Made): FakeNode =>
  el(
    made.name,
    made.attributes,
    ...made.children.map(child => (typeof child === 'string' ? child : asNode(child))),
  );
