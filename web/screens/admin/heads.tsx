import '../../style/numbering.css';
import { useState } from 'preact/hooks';
import { HEAD_LEVELS } from '#shared/domain/numbering/levels.ts';
import { usePages } from '../../office/use-answer.ts';
import { LineField } from '../../parts/fields.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Title } from '../../parts/title.tsx';
import { Confirm } from './confirm.tsx';
import { OtherName } from './fields.tsx';
import { type Head, NameHeadForm, NewHeadForm } from './head-form.tsx';
import type { Look } from './look.ts';
import { Panel, usePanel } from './panel.tsx';
import { useAdmin, useMayKeep } from './use-admin.ts';
import { WithLook } from './with-look.tsx';

type Shared = {
  readonly look: Look;
  readonly ended: boolean;
  /** Counts what was changed on this screen: lists are read anew. */
  readonly edition: number;
  readonly onChange: () => void;
};

/** Whether the keeper may change a head: one of an office they keep; one of all, only who keeps all. */
const useMayChange = (look: Look) => {
  const { me } = useAdmin();
  const mayKeep = useMayKeep(look);
  const isOfAll = me.roles.some(role => role === 'administrator' || role === 'nodal-officer');
  return ({ officeId }: Pick<Head, 'officeId'>): boolean =>
    officeId === undefined ? isOfAll : mayKeep(officeId);
};

const Acts = ({ head, shared }: { head: Head; shared: Shared }) => {
  const { call, admin, say, language } = useAdmin();
  const panel = usePanel(`head.${head.headId}`, ['below', 'name'] as const);
  const deepest = head.above.length + 1 >= HEAD_LEVELS.length;
  const done = () => {
    panel.close();
    shared.onChange();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's frame would say that there is something to fill in
    <div role="group" aria-label={admin.head.actsOf(head.names[language])}>
      <Panel
        of={panel}
        offered={deepest ? ['name'] : ['below', 'name']}
        names={{ below: admin.head.newBelow, name: admin.head.edit }}
        beside={
          <Confirm
            danger
            doing={admin.head.end}
            says={<p>{admin.head.endSays}</p>}
            act={async () => {
              await call('endHead', { params: { headId: head.headId }, body: {} });
              say(admin.done.saved);
              shared.onChange();
            }}
          />
        }
      >
        {chosen =>
          chosen === 'below' ? (
            <NewHeadForm
              look={shared.look}
              parent={head}
              doing={admin.head.newBelow}
              onDone={done}
              onCancel={panel.close}
            />
          ) : (
            <NameHeadForm head={head} doing={admin.head.edit} onDone={done} onCancel={panel.close} />
          )
        }
      </Panel>
    </div>
  );
};

/** One head: its codes, names and level; below it, once opened, what may be done with it and the heads under it. */
const Branch = ({ head, shared, flat }: { head: Head; shared: Shared; flat: boolean }) => {
  const { admin, language } = useAdmin();
  const mayChange = useMayChange(shared.look);
  const [isOpen, setOpen] = useState(false);
  const level = HEAD_LEVELS[head.above.length];
  const scope = shared.look.office(head.officeId);
  return (
    <li>
      <details open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="office-name">{head.names[language]}</span>{' '}
          <span class="number quiet">{[...head.above, head].map(({ code }) => code).join('/')}</span>
          {head.endedAt !== undefined && <span class="mark"> {admin.head.ended}</span>}
          <small>
            {level && admin.numbering.part[level]} · <OtherName names={head.names} />
            {scope && <> · {admin.head.forOffice(scope.names[language])}</>}
          </small>
        </summary>
        {isOpen && (
          <div class="branch">
            {head.endedAt === undefined && mayChange(head) && <Acts head={head} shared={shared} />}
            {head.hasBelow && !flat && <Branches below={head.headId} shared={shared} />}
          </div>
        )}
      </details>
    </li>
  );
};

const Branches = ({ below, shared }: { below: string; shared: Shared }) => {
  const { call, admin } = useAdmin();
  const { ended, edition } = shared;
  const list = usePages(
    cursor =>
      call('listHeads', {
        query: { below, which: ended ? 'all' : 'current', ...(cursor ? { cursor } : {}) },
      }),
    `heads below ${below} ${ended}`,
    edition,
  );
  return (
    <Pages of={list} empty={admin.head.none}>
      {heads => (
        <ul class="tree">
          {heads.map(head => (
            <Branch key={head.headId} head={head} shared={shared} flat={false} />
          ))}
        </ul>
      )}
    </Pages>
  );
};

const Found = ({ typed, shared }: { typed: string; shared: Shared }) => {
  const { call, admin } = useAdmin();
  const { ended, edition } = shared;
  const list = usePages(
    cursor =>
      call('listHeads', {
        query: { typed, which: ended ? 'all' : 'current', ...(cursor ? { cursor } : {}) },
      }),
    `heads found ${typed} ${ended}`,
    edition,
  );
  return (
    <Pages of={list} empty={admin.noneFound}>
      {heads => (
        <ul class="tree">
          {heads.map(head => (
            <Branch key={head.headId} head={head} shared={shared} flat />
          ))}
        </ul>
      )}
    </Pages>
  );
};

const Whole = ({ look }: { look: Look }) => {
  const { admin } = useAdmin();
  const mayKeep = useMayKeep(look);
  const panel = usePanel('heads', ['top'] as const);
  const [typed, setTyped] = useState('');
  const [ended, setEnded] = useState(false);
  const [edition, setEdition] = useState(0);
  const onChange = () => setEdition(before => before + 1);
  const shared = { look, ended, edition, onChange };
  const mayAdd = look.rows.offices.some(({ officeId }) => mayKeep(officeId));
  return (
    <>
      <p class="hint">{admin.head.says}</p>
      <Panel of={panel} offered={mayAdd ? ['top'] : []} names={{ top: admin.head.new }}>
        {() => (
          <NewHeadForm
            look={look}
            doing={admin.head.new}
            onDone={() => {
              panel.close();
              onChange();
            }}
            onCancel={panel.close}
          />
        )}
      </Panel>
      <LineField
        search
        label={admin.head.search}
        name="find"
        value={typed}
        onType={setTyped}
        hint={admin.head.searchHint}
      />
      <label class="check">
        <input type="checkbox" checked={ended} onChange={event => setEnded(event.currentTarget.checked)} />{' '}
        {admin.head.showEnded}
      </label>
      {typed.trim() === '' ? (
        <Branches below="top" shared={shared} />
      ) : (
        <Found typed={typed.trim()} shared={shared} />
      )}
    </>
  );
};

/** The district's subject heads as a tree, to be searched, added to, named anew and ended. */
export const HeadsScreen = () => {
  const { admin } = useAdmin();
  return (
    <section>
      <Title text={admin.head.title} />
      <WithLook>{look => <Whole look={look} />}</WithLook>
    </section>
  );
};
