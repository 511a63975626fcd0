import { useState } from 'preact/hooks';
import { LineField } from '../../parts/fields.tsx';
import { Title } from '../../parts/title.tsx';
import { finder, isAhead, type Look, runsAt } from './look.ts';
import { MandateForm } from './mandate-form.tsx';
import { MandateLines } from './mandate-lines.tsx';
import { Panel, usePanel } from './panel.tsx';
import type { Mandate } from './register.ts';
import { useAdmin } from './use-admin.ts';
import { WithLook } from './with-look.tsx';

const SHOWN = 20;

const List = ({ look }: { look: Look }) => {
  const { words, admin } = useAdmin();
  const panel = usePanel('mandates', ['give'] as const);
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const fits = finder(typed);
  const found = (mandate: Mandate): boolean => {
    const who = look.officer(mandate.officerId)?.names;
    const place =
      mandate.kind === 'assistant' ? look.officer(mandate.of)?.names : look.post(mandate.postId)?.names;
    return fits(who?.hi, who?.en, place?.hi, place?.en);
  };
  const all = look.rows.mandates.filter(found);
  const isOpen = (mandate: Mandate) => runsAt(mandate, look.at) || isAhead(mandate, look.at);
  const open = all.filter(isOpen);
  const ended = all.filter(mandate => !isOpen(mandate)).reverse();
  return (
    <>
      <p class="hint">{admin.mandatesSay}</p>
      <Panel of={panel} offered={['give']} names={{ give: admin.giveMandate }}>
        {() => <MandateForm look={look} onDone={panel.close} onCancel={panel.close} />}
      </Panel>
      <LineField search label={admin.searchMandates} name="find" value={typed} onType={setTyped} />
      {open.length === 0 ? (
        <p class="quiet">{admin.noMandates}</p>
      ) : (
        <MandateLines look={look} mandates={open.slice(0, shown)} />
      )}
      {open.length > shown && (
        <button type="button" class="more" onClick={() => setShown(before => before + SHOWN)}>
          {words.more}
        </button>
      )}
      {ended.length > 0 && (
        <details>
          <summary>{admin.endedMandates(ended.length)}</summary>
          <MandateLines look={look} mandates={ended.slice(0, shown)} />
        </details>
      )}
    </>
  );
};

/** Who does single acts in another’s place: assistants of officers, and delegates of posts. */
export const MandatesScreen = () => {
  const { admin } = useAdmin();
  return (
    <section>
      <Title text={admin.parts.mandates} />
      <WithLook>{look => <List look={look} />}</WithLook>
    </section>
  );
};
