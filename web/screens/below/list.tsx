import { LIMITS } from 'virtual:contract';
import { useRef, useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { Pages } from '../../parts/pages.tsx';
import { BELOW_KINDS, type BelowKind, linkTo } from '../../place.ts';
import { type Chosen, toggled } from '../dues/choosing.ts';
import { ResultMark, Results } from '../dues/results.tsx';
import { type WorkItem, WorkRow } from '../dues/row.tsx';
import { useMany } from '../dues/use-many.ts';
import { useRowKeys } from '../dues/use-rows.ts';
import { TakeUpForm } from './take-up.tsx';
import { BELOW_WORDS } from './words.ts';

type Props = { of: string; kind: BelowKind };

const Choice = (props: { item: WorkItem; chosen: boolean; onToggle: (isRange: boolean) => void }) => {
  const { words } = useOffice();
  return (
    <label class="choose">
      <span class="visually-hidden">{words.many.select(props.item.number)}</span>
      <input type="checkbox" checked={props.chosen} onClick={event => props.onToggle(event.shiftKey)} />
    </label>
  );
};

const KindTabs = ({ of, kind }: Props) => {
  const { language } = useOffice();
  const below = BELOW_WORDS[language];
  return (
    <nav class="tabs" aria-label={below.title}>
      {BELOW_KINDS.map(each => (
        <a
          key={each}
          href={linkTo({ screen: 'below', postId: of, kind: each })}
          aria-current={each === kind ? 'page' : undefined}
        >
          {below.counts[each]}
        </a>
      ))}
    </nav>
  );
};

/** What lies with one post below; any of it can be drawn up, and sent on in the same act. */
export const ListBelow = ({ of, kind }: Props) => {
  const { call, words, language, postId, ended } = useOffice();
  const below = BELOW_WORDS[language];
  const nameOfPost = usePostNames();
  const frame = useRef<HTMLUListElement>(null);
  const [confidential, setConfidential] = useState(0);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [last, setLast] = useState<string>();
  const [acted, setActed] = useState(0);
  const many = useMany(() => setActed(before => before + 1));
  const list = usePages(
    async cursor => {
      const page = await call('listDuesBelow', {
        params: { postId: of, kind },
        query: cursor === undefined ? {} : { cursor },
      });
      setConfidential(page.confidential);
      return page;
    },
    `below ${of} ${kind} ${postId}`,
    acted,
  );
  const held = list.answer?.filter(item => !ended.has(item.holdingId)) ?? [];
  const still = new Map([...chosen].filter(([id]) => held.some(({ objectId }) => objectId === id)));
  useRowKeys(frame, held.length === 0);
  const toggle = (item: WorkItem, isRange: boolean) => {
    setChosen(toggled(still, held, { of: item, from: isRange ? last : undefined }));
    setLast(item.objectId);
  };
  const results = new Map(many.results.map(result => [String(result.item.objectId), result]));
  const gone = many.results.filter(({ item }) => !held.some(({ objectId }) => objectId === item.objectId));
  return (
    <>
      <p>
        <a href={linkTo({ screen: 'below' })}>{below.back}</a>
      </p>
      <h2>{nameOfPost(of)}</h2>
      <KindTabs of={of} kind={kind} />
      {confidential > 0 && <p class="hint">{below.confidential(confidential)}</p>}
      {still.size > LIMITS.bulk && <p class="warned">{words.many.tooMany(LIMITS.bulk)}</p>}
      {still.size > 0 && still.size <= LIMITS.bulk && (
        <TakeUpForm items={[...still.values()]} many={many} onDone={() => setChosen(new Map())} />
      )}
      <Results of={many} gone={gone} />
      {held.length > 0 && (
        <p class="choose-all">
          <button type="button" onClick={() => setChosen(new Map(held.map(item => [item.objectId, item])))}>
            {words.many.selectPage}
          </button>
        </p>
      )}
      <Pages of={{ ...list, answer: list.answer && held }} empty={below.empty}>
        {items => (
          <ul class="rows" ref={frame}>
            {items.map(item => {
              const result = results.get(item.objectId);
              return (
                <WorkRow
                  key={item.holdingId}
                  item={item}
                  several={false}
                  choice={
                    <Choice
                      item={item}
                      chosen={still.has(item.objectId)}
                      onToggle={isRange => toggle(item, isRange)}
                    />
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
