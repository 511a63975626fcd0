import { Fragment } from 'preact';
import type { Block, Run } from '#shared/domain/notes/content.ts';
import { plainText } from '#shared/domain/notes/plain-text.ts';
import { Marked } from './scan/marked.tsx';
import { languageOf } from './written.ts';

type Reference = NonNullable<Run['reference']>;
/** How a reference is drawn: as a flag that leads to its place, where there is somewhere to go. */
type DrawFlag = (reference: Reference, text: string) => preact.ComponentChildren;
type Shown = {
  readonly onFlag?: DrawFlag | undefined;
  /** Tells of a piece of text whether it is what was searched for. */
  readonly isHit?: ((text: string) => boolean) | undefined;
};

const NOTHING = () => false;

const Runs = ({ runs, onFlag, isHit = NOTHING }: Shown & { runs: readonly Run[] }) => (
  <>
    {runs.map(({ text, bold, reference }, index) => {
      const shown = <Marked line={text} isHit={isHit} />;
      if (reference && onFlag) return <Fragment key={index}>{onFlag(reference, text)}</Fragment>;
      return <Fragment key={index}>{bold ? <b>{shown}</b> : shown}</Fragment>;
    })}
  </>
);

type List = Extract<Block, { type: 'list' }>;
type Table = Extract<Block, { type: 'table' }>;

const ListText = ({ list, ...shown }: Shown & { list: List }) => {
  const Kind = list.ordered ? 'ol' : 'ul';
  const tops = list.items.flatMap((item, index) => (item.level === 1 || index === 0 ? [index] : []));
  return (
    <Kind>
      {tops.map((top, nth) => {
        const below = list.items.slice(top + 1, tops[nth + 1] ?? list.items.length);
        return (
          <li key={top}>
            <Runs {...shown} runs={list.items[top]?.runs ?? []} />
            {below.length > 0 && (
              <Kind>
                {below.map(({ runs }, index) => (
                  <li key={index}>
                    <Runs {...shown} runs={runs} />
                  </li>
                ))}
              </Kind>
            )}
          </li>
        );
      })}
    </Kind>
  );
};

const TableText = ({ table, ...shown }: Shown & { table: Table }) => (
  <div class="wide">
    <table>
      <tbody>
        {table.rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((runs, column) => {
              const text = <Runs {...shown} runs={runs} />;
              return table.heading && row === 0 ? (
                <th key={column} scope="col">
                  {text}
                </th>
              ) : (
                <td key={column}>{text}</td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

export const BlockText = ({ block, ...shown }: Shown & { block: Block }) => {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Runs {...shown} runs={block.runs} />
        </p>
      );
    case 'list':
      return <ListText {...shown} list={block} />;
    case 'table':
      return <TableText {...shown} table={block} />;
  }
};

/** A note's text to be read, without numbers. */
export const NoteText = ({ content, ...shown }: Shown & { content: readonly Block[] }) => (
  <div class="note-text">
    {content.map((block, index) => (
      <div key={index} lang={languageOf(plainText([block]))}>
        <BlockText {...shown} block={block} />
      </div>
    ))}
  </div>
);
