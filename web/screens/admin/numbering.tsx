import '../../style/numbering.css';
import { useState } from 'preact/hooks';
import type { RegisterKind } from '#shared/domain/numbering/rules.ts';
import { Title } from '../../parts/title.tsx';
import { adminLink } from './address.ts';
import { CounterForm, Counters } from './counters.tsx';
import { Facts } from './fields.tsx';
import type { Look } from './look.ts';
import { Example, RulesForm, rulesOf } from './number-rules.tsx';
import { Panel, usePanel } from './panel.tsx';
import type { Office } from './register.ts';
import { useAdmin, useMayKeep } from './use-admin.ts';
import { WithLook } from './with-look.tsx';
import { keysOf } from './words/words.ts';

const PANELS = ['rules', 'counter'] as const;

const OneRegister = ({ office, of }: { office: Office; of: RegisterKind }) => {
  const { admin } = useAdmin();
  const panel = usePanel(`numbering.${office.officeId}.${of}`, PANELS);
  const [edition, setEdition] = useState(0);
  const rules = rulesOf(office, of);
  const done = () => {
    panel.close();
    setEdition(before => before + 1);
  };
  return (
    <section class="numbered">
      <h2>{admin.numbering.register[of]}</h2>
      <Facts facts={[[admin.numbering.year, admin.numbering.yearKind[rules.year]]]} />
      {panel.chosen !== 'rules' && <Example office={office} of={of} rules={rules} />}
      <Panel
        of={panel}
        offered={PANELS}
        names={{ rules: admin.numbering.change, counter: admin.counter.open }}
      >
        {chosen => {
          const form = { office, of, onDone: done, onCancel: panel.close };
          return chosen === 'rules' ? <RulesForm {...form} /> : <CounterForm {...form} />;
        }}
      </Panel>
      <Counters office={office} of={of} edition={edition} />
    </section>
  );
};

const Registers = ({ look, office }: { look: Look; office: Office }) => {
  const { admin } = useAdmin();
  const mayKeep = useMayKeep(look);
  if (!mayKeep(office.officeId)) return <p class="failed">{admin.notFound}</p>;
  return keysOf(admin.numbering.register).map(of => <OneRegister key={of} office={office} of={of} />);
};

/** How one office numbers: year, pattern and counters of each of its registers. */
export const NumberingScreen = ({ officeId }: { officeId: string }) => {
  const { admin, language } = useAdmin();
  return (
    <section>
      <Title text={admin.numbering.title} />
      <WithLook>
        {look => {
          const office = look.office(officeId);
          if (!office) return <p class="failed">{admin.notFound}</p>;
          return (
            <>
              <p>
                <a href={adminLink('offices', officeId)}>{office.names[language]}</a>{' '}
                <span class="number quiet">{office.code}</span>
              </p>
              <p class="hint">{admin.numbering.says}</p>
              <Registers look={look} office={office} />
            </>
          );
        }}
      </WithLook>
    </section>
  );
};
