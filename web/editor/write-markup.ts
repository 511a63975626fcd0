import type { Block, Run } from '#shared/domain/notes/content.ts';
import { referenceAttributes } from './markup.ts';

/** An element to be made: what it is called, what is said on it, and what is in it. Never a string of HTML. */
export type Made = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Made | string)[];
};

const made = (name: string, children: Made['children'], attributes: Made['attributes'] = {}): Made => ({
  name,
  attributes,
  children,
});

const ofRun = ({ text, bold, reference }: Run): Made | string => {
  const inner = bold ? made('b', [text]) : text;
  return reference ? made('a', [inner], { class: 'reference', ...referenceAttributes(reference) }) : inner;
};

/** An empty line, and one that ends in a break, is held open by a break more. */
const ofRuns = (runs: readonly Run[]): Made['children'] => {
  const last = runs.at(-1)?.text ?? '\n';
  return [...runs.map(ofRun), ...(last.endsWith('\n') ? [made('br', [])] : [])];
};

type List = Extract<Block, { type: 'list' }>;

/** Items below the first level stand in a list of their own, in the item above them. */
const ofList = ({ ordered, items }: List): Made => {
  const name = ordered ? 'ol' : 'ul';
  const outer: Made[] = [];
  let at = 0;
  while (at < items.length) {
    const item = items[at];
    const below: Made[] = [];
    for (at += 1; (items[at]?.level ?? 1) > 1; at += 1) below.push(made('li', ofRuns(items[at]?.runs ?? [])));
    outer.push(made('li', [...ofRuns(item?.runs ?? []), ...(below.length === 0 ? [] : [made(name, below)])]));
  }
  return made(name, outer);
};

const ofBlock = (block: Block): Made => {
  switch (block.type) {
    case 'paragraph':
      return made('p', ofRuns(block.runs));
    case 'list':
      return ofList(block);
    case 'table': {
      const rows = block.rows.map((cells, row) =>
        made(
          'tr',
          cells.map(runs => made(block.heading && row === 0 ? 'th' : 'td', ofRuns(runs))),
        ),
      );
      return made('table', [made('tbody', rows)]);
    }
  }
};

/** A text as elements of the editor, one for each block. */
export const writeMarkup = (content: readonly Block[]): readonly Made[] => content.map(ofBlock);

/** Makes them. */
export const nodesOf = (children: Made['children']): readonly Node[] =>
  children.map(child => {
    if (typeof child === 'string') return document.createTextNode(child);
    const element = document.createElement(child.name);
    for (const [name, value] of Object.entries(child.attributes)) element.setAttribute(name, value);
    element.append(...nodesOf(child.children));
    return element;
  });
