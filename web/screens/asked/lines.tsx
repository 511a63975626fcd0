import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import type { Paged } from '../../office/use-answer.ts';
import { Kept } from '../../parts/kept.tsx';
import { Pages } from '../../parts/pages.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkTo } from '../../place.ts';
import { dayText, istDayOf, momentText } from '../../time.ts';
import { ASKED_WORDS } from './words.ts';

type Line = Answer<'listAskedByPost'>['items'][number];

/** Questions in a list: on which paper, how many have answered, and by when they should. */
export const Lines = ({ of, empty, label }: { of: Paged<Line>; empty: string; label: string }) => {
  const { language, now } = useOffice();
  const own = ASKED_WORDS[language];
  const today = istDayOf(now());
  return (
    <Pages of={of} empty={empty}>
      {items => (
        <ul class="rows" aria-label={label}>
          {items.map(line => (
            <li key={line.consultationId} class="row">
              <a href={linkTo({ screen: 'asked', path: [line.consultationId] })}>
                <span class="row-number">
                  <span class="number">
                    {line.number} · {own.number} {line.n}
                  </span>
                </span>
                <span class="row-subject" lang={languageOf(line.subject)}>
                  {line.subject}
                </span>
              </a>
              <span class="row-facts">
                <span>{momentText(line.askedAt, language)}</span>
                <strong>{own.receivedOf(line.received, line.of)}</strong>
              </span>
              <span class="marks">
                <Kept of={line} />
                <span class="mark">{own.states[line.state]}</span>
                {line.state === 'ASKED' && line.replyBy !== undefined && (
                  <span class={line.replyBy < today ? 'mark overdue' : 'mark due'}>
                    {own.replyBy}: {dayText(line.replyBy, language)}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Pages>
  );
};
