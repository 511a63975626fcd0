import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { useTyped } from '../../office/use-typed.ts';
import { LineField } from '../../parts/fields.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import { languageOf } from '../../parts/written.ts';
import type { Party } from './text.ts';
import { DRAFT_WORDS } from './words.ts';

/** Names a party, each part in the language it is written in. */
const PartyLine = ({ party }: { party: Party }) => {
  const nameOf = usePostNames();
  if (party.kind === 'post') return <>{nameOf(party.postId)}</>;
  return (
    <>
      <span lang={languageOf(party.name)}>{party.name}</span>
      {party.address !== undefined && (
        <small class="prose" lang={languageOf(party.address)}>
          , {party.address}
        </small>
      )}
    </>
  );
};

/** To whom a letter goes: posts of the district, found by name, and others as they stand on the envelope. */
export const Parties = (props: {
  label: string;
  name: string;
  parties: readonly Party[];
  onChange: (parties: Party[]) => void;
  /** What else is said of each. */
  beneath?: (index: number) => preact.ComponentChildren;
}) => {
  const { language } = useOffice();
  const own = DRAFT_WORDS[language];
  const search = useTyped(`${props.name}.search`);
  const outside = useTyped(`${props.name}.outside`);
  const address = useTyped(`${props.name}.address`);
  const [picking, setPicking] = useState(false);
  const { parties, onChange } = props;
  const addOutside = () => {
    const name = outside.text.trim();
    if (name === '') return;
    const where = address.text.trim();
    onChange([...parties, { kind: 'outside', name, ...(where === '' ? {} : { address: where }) }]);
    outside.clear();
    address.clear();
  };
  return (
    <fieldset>
      <legend>{props.label}</legend>
      <ol>
        {parties.map((party, index) => (
          <li key={JSON.stringify(party)}>
            <PartyLine party={party} />{' '}
            <button type="button" onClick={() => onChange(parties.filter(one => one !== party))}>
              {own.remove}
            </button>
            {props.beneath?.(index)}
          </li>
        ))}
      </ol>
      <div class="pair">
        <LineField label={own.toOutside} value={outside.text} onType={outside.type} onEnter={addOutside} />
        <LineField
          label={own.address}
          value={address.text}
          onType={address.type}
          onEnter={addOutside}
          optional
        />
      </div>
      <div class="buttons">
        <button type="button" onClick={addOutside}>
          {own.add}
        </button>
        <button type="button" aria-expanded={picking} onClick={() => setPicking(!picking)}>
          {own.toPost}
        </button>
      </div>
      {picking && (
        <PostPicker
          label={own.toPost}
          chosen=""
          search={search}
          wrong={undefined}
          onChoose={postId => {
            onChange([...parties, { kind: 'post', postId }]);
            search.clear();
            setPicking(false);
          }}
        />
      )}
    </fieldset>
  );
};
