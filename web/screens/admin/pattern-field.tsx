import { HEAD_LEVELS, type HeadLevel } from '#shared/domain/numbering/levels.ts';
import type { Part } from '#shared/domain/numbering/pattern.ts';
import type { RegisterKind } from '#shared/domain/numbering/rules.ts';
import { ChoiceField, LineField } from '../../parts/fields.tsx';
import { useAdmin } from './use-admin.ts';

const KINDS = ['office', ...HEAD_LEVELS, 'serial', 'year', 'literal'] as const;
/** What a part is called: a head by its level. */
export type Kind = (typeof KINDS)[number];
export const kindOf = (part: Part): Kind => (part.part === 'head' ? part.level : part.part);

const isLevel = (kind: Kind): kind is HeadLevel => HEAD_LEVELS.some(level => level === kind);
const newPart = (kind: Kind): Part => {
  if (isLevel(kind)) return { part: 'head', level: kind };
  if (kind === 'year') return { part: 'year', form: 'usual' };
  return kind === 'literal' ? { part: 'literal', text: '/' } : { part: kind };
};

const DIGITS = ['2', '3', '4', '5', '6', '7'] as const;
const FORMS = ['usual', 'long', 'short'] as const;

/** What can be set of one part beside its place. */
const Setting = (props: { part: Part; onChange: (part: Part) => void; wrong: boolean }) => {
  const { admin } = useAdmin();
  const { numbering } = admin;
  const { part, onChange } = props;
  if (part.part === 'literal')
    return (
      <LineField
        label={numbering.part.literal}
        value={part.text}
        onType={text => onChange({ part: 'literal', text })}
        wrong={props.wrong ? numbering.signWrong : undefined}
      />
    );
  if (part.part === 'serial') {
    const digits = DIGITS.find(each => Number(each) === part.digits) ?? '';
    return (
      <ChoiceField
        label={numbering.digits}
        value={digits}
        choices={DIGITS}
        names={{ 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 7: '7' }}
        none={numbering.digitsNone}
        onChoose={chosen =>
          onChange(chosen === '' ? { part: 'serial' } : { part: 'serial', digits: Number(chosen) })
        }
      />
    );
  }
  if (part.part === 'year')
    return (
      <ChoiceField
        label={numbering.yearWritten}
        value={part.form}
        choices={FORMS}
        names={numbering.yearForm}
        onChoose={form => onChange({ part: 'year', form: form || 'usual' })}
      />
    );
  return null;
};

const MOST_PARTS = 16;

/** A number's pattern, part under part: set, moved up, taken away, and added to. */
export const PatternField = (props: {
  of: RegisterKind;
  pattern: readonly Part[];
  onChange: (pattern: readonly Part[]) => void;
  /** Whether a part's own text is wrong, which is told beside it. */
  isWrong: (part: Part) => boolean;
}) => {
  const { admin } = useAdmin();
  const { numbering } = admin;
  const { pattern, onChange } = props;
  const standing = pattern.map(kindOf);
  const offered = KINDS.filter(
    kind => kind === 'literal' || (!standing.includes(kind) && (props.of === 'files' || !isLevel(kind))),
  );
  return (
    <fieldset class="pattern">
      <legend>{numbering.pattern}</legend>
      <p class="hint">{numbering.patternHint}</p>
      <ol class="parts">
        {pattern.map((part, place) => {
          const name = numbering.part[kindOf(part)];
          return (
            <li key={`${kindOf(part)} ${place}`} class="part">
              {part.part !== 'literal' && <strong>{name}</strong>}
              <Setting
                part={part}
                wrong={props.isWrong(part)}
                onChange={next => onChange(pattern.map((each, other) => (other === place ? next : each)))}
              />
              <div class="buttons">
                <button
                  type="button"
                  aria-label={numbering.up(name)}
                  disabled={place === 0}
                  onClick={() =>
                    onChange([
                      ...pattern.slice(0, place - 1),
                      part,
                      ...pattern.slice(place - 1, place),
                      ...pattern.slice(place + 1),
                    ])
                  }
                >
                  {numbering.moveUp}
                </button>
                <button
                  type="button"
                  aria-label={numbering.remove(name)}
                  onClick={() => onChange(pattern.filter((_, other) => other !== place))}
                >
                  {numbering.removeIt}
                </button>
              </div>
            </li>
          );
        })}
      </ol>
      {pattern.length < MOST_PARTS && (
        <ChoiceField
          label={numbering.add}
          value=""
          choices={offered}
          names={numbering.part}
          none={admin.choose}
          onChoose={kind => kind !== '' && onChange([...pattern, newPart(kind)])}
        />
      )}
    </fieldset>
  );
};
