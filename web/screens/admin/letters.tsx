import { POSTAGE_RULE } from 'virtual:directory';
import { Title } from '../../parts/title.tsx';
import { rupees } from '../dispatch/paise.ts';
import { adminLink, partsFor } from './address.ts';
import { Facts } from './fields.tsx';
import { LetterheadForm } from './letterhead-form.tsx';
import type { Look } from './look.ts';
import { Panel, usePanel } from './panel.tsx';
import { PostageForm } from './postage-form.tsx';
import type { Office } from './register.ts';
import { useAdmin, useMayKeep } from './use-admin.ts';
import { WithLook } from './with-look.tsx';

const PANELS = ['letterhead', 'postage'] as const;

const InBoth = ({ hi, en }: { hi: string; en: string }) => (
  <>
    <span class="prose" lang="hi">
      {hi}
    </span>
    <br />
    <span class="prose" lang="en">
      {en}
    </span>
  </>
);

const Shown = ({ look, office }: { look: Look; office: Office }) => {
  const { admin, me } = useAdmin();
  const said = admin.letters;
  const mayKeep = useMayKeep(look);
  const panel = usePanel(`letters.${office.officeId}`, PANELS);
  if (!mayKeep(office.officeId)) return <p class="failed">{admin.notFound}</p>;
  const { letterhead } = office;
  const rule = office.postage ?? POSTAGE_RULE;
  return (
    <>
      <h2>{said.letterhead}</h2>
      {letterhead === undefined ? (
        <p class="quiet">{said.none}</p>
      ) : (
        <Facts
          facts={[
            [said.heading, letterhead.heading && <InBoth key="heading" {...letterhead.heading} />],
            [said.address, <InBoth key="address" {...letterhead.address} />],
            [said.telephone, letterhead.telephone],
            [said.email, letterhead.email],
          ]}
        />
      )}
      <h2>{said.postage}</h2>
      <Facts
        facts={[
          [said.lowAt, rupees(rule.lowAt)],
          [said.bars, rule.bars ? said.barsYes : said.barsNo],
        ]}
      />
      <Panel of={panel} offered={PANELS} names={{ letterhead: said.edit, postage: said.editPostage }}>
        {chosen => {
          const form = { office, onDone: panel.close, onCancel: panel.close };
          return chosen === 'letterhead' ? (
            <LetterheadForm {...form} />
          ) : (
            <PostageForm {...form} rule={rule} />
          );
        }}
      </Panel>
      {partsFor(me.roles).includes('changes') && (
        <p>
          <a href={adminLink('changes')}>{said.history}</a>
        </p>
      )}
    </>
  );
};

/** What stands at the head of an office's letters, and how it goes by its postage account. */
export const LettersScreen = ({ officeId }: { officeId: string }) => {
  const { admin, language } = useAdmin();
  return (
    <section>
      <Title text={admin.letters.title} />
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
              <p class="hint">{admin.letters.says}</p>
              <Shown look={look} office={office} />
            </>
          );
        }}
      </WithLook>
    </section>
  );
};
