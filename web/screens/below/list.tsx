import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { BELOW_KINDS, type BelowKind, linkTo } from '../../place.ts';
import { ChooseList } from '../dues/choose-list.tsx';
import { useMany } from '../dues/use-many.ts';
import { TakeUpForm } from './take-up.tsx';
import { BELOW_WORDS } from './words.ts';

type Props = { of: string; kind: BelowKind };

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

/** What lies with one post below; any of it can be called up, and sent on in the same act. */
export const ListBelow = ({ of, kind }: Props) => {
  const { call, words, language, postId } = useOffice();
  const below = BELOW_WORDS[language];
  const nameOfPost = usePostNames();
  const [confidential, setConfidential] = useState(0);
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
  return (
    <>
      <p>
        <a href={linkTo({ screen: 'below' })}>{below.back}</a>
      </p>
      <h2>{nameOfPost(of)}</h2>
      <KindTabs of={of} kind={kind} />
      {confidential > 0 && <p class="hint">{below.confidential(confidential)}</p>}
      <ChooseList
        of={list}
        empty={below.empty}
        several={false}
        many={many}
        mayChoose={() => true}
        bar={(chosen, onChosen) =>
          chosen.size > LIMITS.bulk ? (
            <p class="warned">{words.many.tooMany(LIMITS.bulk)}</p>
          ) : (
            chosen.size > 0 && (
              <TakeUpForm items={[...chosen.values()]} many={many} onDone={() => onChosen(new Map())} />
            )
          )
        }
      />
    </>
  );
};
