import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useKey } from '../../office/keyboard.ts';
import { useOffice } from '../../office/office.ts';
import type { Paged } from '../../office/use-answer.ts';
import { Pages } from '../../parts/pages.tsx';
import { type Chosen, toggled } from './choosing.ts';
import { ResultMark, Results } from './results.tsx';
import { type WorkItem, WorkRow } from './row.tsx';
import type { Many } from './use-many.ts';
import { rowInFocus, useRowKeys } from './use-rows.ts';

/** A list of what lies with a post, from which many may be chosen and done with in one act. */
export const ChooseList = (props: {
  of: Paged<WorkItem>;
  empty: string;
  several: boolean;
  many: Many;
  mayChoose: (item: WorkItem) => boolean;
  /** What is done with all that is chosen. */
  bar: (chosen: Chosen, onChosen: (chosen: Chosen) => void) => ComponentChildren;
}) => {
  const { words, ended } = useOffice();
  const { of: list, many, mayChoose } = props;
  const frame = useRef<HTMLUListElement>(null);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [last, setLast] = useState<string>();
  const held = list.answer?.filter(item => !ended.has(item.holdingId)) ?? [];
  // What has left the list is chosen no more.
  const still = new Map(
    [...chosen].filter(
      ([, { holdingId, objectId }]) => !ended.has(holdingId) && held.some(item => item.objectId === objectId),
    ),
  );
  const toggle = (item: WorkItem, isRange: boolean) => {
    setChosen(toggled(still, held.filter(mayChoose), { of: item, from: isRange ? last : undefined }));
    setLast(item.objectId);
  };
  const all = () => setChosen(new Map(held.filter(mayChoose).map(item => [item.objectId, item])));
  useRowKeys(frame, held.length === 0);
  useKey(
    'select',
    held.some(mayChoose)
      ? () => rowInFocus(frame.current)?.querySelector<HTMLInputElement>('.choose input')?.click()
      : undefined,
  );
  const results = new Map(many.results.map(result => [String(result.item.objectId), result]));
  const gone = many.results.filter(({ item }) => !held.some(({ objectId }) => objectId === item.objectId));
  return (
    <>
      {props.bar(still, setChosen)}
      <Results of={many} gone={gone} />
      {held.some(mayChoose) && (
        <p class="choose-all">
          <button type="button" onClick={all}>
            {words.many.selectPage}
          </button>
        </p>
      )}
      <Pages of={{ ...list, answer: list.answer && held }} empty={props.empty}>
        {items => (
          <ul class="rows" ref={frame}>
            {items.map(item => {
              const result = results.get(item.objectId);
              return (
                <WorkRow
                  key={item.holdingId}
                  item={item}
                  several={props.several}
                  choice={
                    mayChoose(item) && (
                      <label class="choose">
                        <span class="visually-hidden">{words.many.select(item.number)}</span>
                        <input
                          type="checkbox"
                          checked={still.has(item.objectId)}
                          onClick={event => toggle(item, event.shiftKey)}
                        />
                      </label>
                    )
                  }
                  answer={result && <ResultMark result={result} />}
                />
              );
            })}
          </ul>
        )}
      </Pages>
    </>
  );
};
