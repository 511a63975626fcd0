import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useTyped } from '../../office/use-typed.ts';
import type { Acknowledged } from '../../parts/acknowledged.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ProseField } from '../../parts/fields.tsx';
import { lineFault } from '../../typed-fault.ts';
import { Anyway } from '../dues/anyway.tsx';
import type { WorkItem } from '../dues/row.tsx';
import type { Many } from '../dues/use-many.ts';
import { SendingFields } from '../send/fields.tsx';
import { useSending } from '../send/use-sending.ts';
import { BELOW_WORDS } from './words.ts';

/** Draws up what is chosen, for one reason; kept, or sent on to another post in the same act. */
export const TakeUpForm = (props: { items: readonly WorkItem[]; many: Many; onDone: () => void }) => {
  const { call, words, language } = useOffice();
  const below = BELOW_WORDS[language];
  const { items, many, onDone } = props;
  const reason = useTyped('below.reason');
  const next = useTyped('below.next', 'keep');
  const sending = useSending('below.send', 'for-necessary-action');
  const [tried, setTried] = useState(false);
  const [read, setRead] = useState<Acknowledged>([]);
  const sends = next.text === 'send';
  const wrong = lineFault(reason.text, LIMITS.reason, words);
  const { copies: _, delay: _d, direct: _w, ...faults } = sending.faults;
  const submit = (acknowledged: Acknowledged) => {
    setTried(true);
    setRead(acknowledged);
    if (wrong !== undefined || (sends && Object.values(faults).some(Boolean))) return;
    const onward = sends ? { onward: { ...sending.marked(), acknowledged: [...acknowledged] } } : {};
    void many.run({
      items,
      one: own =>
        call('pullUpMany', {
          body: { objectIds: own.map(({ objectId }) => objectId), reason: reason.text, ...onward },
        }),
      leaves: true,
      done: () => {
        reason.clear();
        sending.clear();
        onDone();
      },
    });
  };
  return (
    <section class="many" aria-label={words.many.label}>
      <ActForm
        act={many.act}
        doing={sends ? below.takeUpAndSend(items.length) : below.takeUp(items.length)}
        label={words.many.label}
        onSubmit={() => submit(read)}
        onCancel={onDone}
        beside={<Anyway many={many} read={read} onAnyway={submit} />}
      >
        <ProseField
          label={below.reason}
          name="reason"
          value={reason.text}
          onType={reason.type}
          wrong={tried ? wrong : undefined}
        />
        <fieldset class="views">
          <legend>{below.whatNext}</legend>
          {(['keep', 'send'] as const).map(each => (
            <button
              key={each}
              type="button"
              aria-pressed={sends === (each === 'send')}
              onClick={() => next.type(each)}
            >
              {each === 'send' ? below.sendOn : below.keep}
            </button>
          ))}
        </fieldset>
        {sends && (
          <SendingFields
            of={sending}
            tried={tried}
            withCopies={false}
            onChoose={() => {
              setRead([]);
              many.act.forget();
            }}
          />
        )}
      </ActForm>
    </section>
  );
};
