import { inLatin } from '../../digits.ts';
import { ChoiceField, LineField } from '../../parts/fields.tsx';
import type { Exception, Limit, Rung } from './policy-said.ts';
import { useAdmin } from './use-admin.ts';

type Terms = Pick<Exception, 'rungs' | 'limit'>;
const UNITS = ['working', 'calendar'] as const;
/** Whom a rung tells: the holder, or so many posts up the line; with what comes with it. */
const WHOM = ['holder', '1', '2', '3', '4', '5'] as const;
const KINDS = { office: ['ask', 'offer'], district: ['ask', 'offer', 'advance'] } as const;
/** Whose policy is set: the district may say more than an office. */
export type Whose = keyof typeof KINDS;
const USUAL: Limit = { after: 'P7D', days: 'working' };

const lengthOf = ({ after }: Limit): string => (after.startsWith('PT') ? after : after.slice(1, -1));
const WALL = /^PT(?=\d)(?:\d{1,5}H)?(?:\d{1,6}M)?(?:\d{1,8}S)?$/;
const afterOf = (text: string): string => {
  const latin = inLatin(text);
  return /^\d+$/.test(latin) ? `P${latin}D` : latin;
};
/** Days from one to four digits, or a span of the wall clock. */
export const isWrong = ({ after }: Limit): boolean =>
  !(/^P(?=.*[1-9])\d{1,4}D$/.test(after) || WALL.test(after));

/** After how many days, of which kind. */
export const LimitField = (props: {
  label: string;
  limit: Limit;
  tried: boolean;
  onChange: (limit: Limit) => void;
}) => {
  const { admin } = useAdmin();
  const { label, limit, onChange } = props;
  return (
    <>
      <LineField
        label={label}
        numeric
        value={lengthOf(limit)}
        wrong={props.tried && isWrong(limit) ? admin.policy.daysWrong : undefined}
        onType={text => onChange({ ...limit, after: afterOf(text) })}
      />
      <ChoiceField
        label={admin.policy.unit}
        value={limit.days}
        choices={UNITS}
        names={admin.policy.units}
        onChoose={days => days !== '' && onChange({ ...limit, days })}
      />
    </>
  );
};

const RungFields = (props: {
  whose: Whose;
  rung: Rung;
  tried: boolean;
  onChange: (rung: Rung) => void;
  onRemove: () => void;
}) => {
  const { admin } = useAdmin();
  const { rung, onChange } = props;
  const whom = rung.tell === 'holder' ? 'holder' : WHOM.find(each => each === String(rung.levels));
  const tell = (chosen: string) =>
    onChange(
      chosen === 'holder'
        ? { tell: 'holder', limit: rung.limit }
        : { ...rung, tell: 'superior', levels: Number(chosen), limit: rung.limit },
    );
  return (
    <li class="part">
      <LimitField
        label={admin.policy.after}
        limit={rung.limit}
        tried={props.tried}
        onChange={limit => onChange({ ...rung, limit })}
      />
      <ChoiceField
        label={admin.policy.whom}
        value={whom ?? ''}
        choices={WHOM}
        names={admin.policy.whoms}
        onChoose={chosen => chosen !== '' && tell(chosen)}
      />
      {rung.tell === 'superior' && rung.kind === 'ask' && <p class="hint">{admin.policy.askSays}</p>}
      {rung.tell === 'superior' && rung.kind === 'advance' && <p class="hint">{admin.policy.advanceSays}</p>}
      {rung.tell === 'superior' && (
        <ChoiceField
          label={admin.policy.comesWith}
          value={rung.kind ?? ''}
          choices={KINDS[props.whose]}
          names={admin.policy.kinds}
          none={admin.policy.onlyTold}
          onChoose={kind => {
            const { kind: _, ...told } = rung;
            onChange(kind === '' ? told : { ...told, kind });
          }}
        />
      )}
      <button type="button" onClick={props.onRemove}>
        {admin.policy.remove}
      </button>
    </li>
  );
};

const Own = (props: { label: string; checked: boolean; onChange: (checked: boolean) => void }) => (
  <label class="check">
    <input
      type="checkbox"
      checked={props.checked}
      onChange={event => props.onChange(event.currentTarget.checked)}
    />
    {props.label}
  </label>
);

/** Limit and ladder; each is left to a wider rule unless its own is ticked. */
export const TermsFields = <T extends Terms>(props: {
  whose: Whose;
  terms: T;
  tried: boolean;
  onChange: (terms: T) => void;
}) => {
  const { admin } = useAdmin();
  const { terms, tried, onChange } = props;
  const { rungs, limit } = terms;
  const put = (place: number, rung?: Rung) => {
    const next = [...(rungs ?? [])];
    next.splice(place, 1, ...(rung ? [rung] : []));
    onChange({ ...terms, rungs: next });
  };
  return (
    <>
      <Own
        label={admin.policy.ownLimit}
        checked={limit !== undefined}
        onChange={own => onChange({ ...terms, limit: own ? USUAL : undefined })}
      />
      {limit && (
        <LimitField
          label={admin.policy.limit}
          limit={limit}
          tried={tried}
          onChange={changed => onChange({ ...terms, limit: changed })}
        />
      )}
      <Own
        label={admin.policy.ownLadder}
        checked={rungs !== undefined}
        onChange={own => onChange({ ...terms, rungs: own ? [] : undefined })}
      />
      {rungs && (
        <>
          {rungs.length === 0 && <p class="hint">{admin.policy.nobodyTold}</p>}
          <ol class="parts">
            {rungs.map((rung, place) => (
              <RungFields
                key={place}
                whose={props.whose}
                rung={rung}
                tried={tried}
                onChange={one => put(place, one)}
                onRemove={() => put(place)}
              />
            ))}
          </ol>
          <button type="button" onClick={() => put(rungs.length, { tell: 'holder', limit: USUAL })}>
            {admin.policy.addRung}
          </button>
        </>
      )}
    </>
  );
};
