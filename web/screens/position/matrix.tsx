import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { linkTo } from '../../place.ts';
import { AGES, type Asked, addressOf, heatOf } from './asked.ts';
import { POSITION_WORDS } from './words.ts';

type Counts = Answer<'getPosition'>['total'];
type Change = Partial<Asked>;
type Line = {
  readonly key: string;
  readonly name: string;
  readonly more: string;
  /** What it is called in numbers and markings. */
  readonly code: string;
  readonly counts: Counts;
  /** What is asked after when the line is chosen, or one of its numbers. */
  readonly change: Change;
};

const all = (ages: readonly number[]): number => ages.reduce((a, b) => a + b, 0);

/** The columns beside the ages of what is at work: each one number, whatever its age. */
const ASIDE = ['parked', 'call-book', 'suspended'] as const;
const COUNTED = { parked: 'parked', 'call-book': 'callBook', suspended: 'suspended' } as const;

/** A number that leads on to what it counts. Its ground says how much it presses; so does its edge, for whom colours say nothing. */
const Cell = (props: { count: number; heat?: number; label: string; to: string; column: string }) => (
  <td class={`heat-${props.heat ?? 0}`} data-label={props.column}>
    {props.count === 0 ? (
      <span class="quiet">0</span>
    ) : (
      <a href={props.to} aria-label={props.label}>
        {props.count}
      </a>
    )}
  </td>
);

const Row = ({ line, asked, most }: { line: Line; asked: Asked; most: number }) => {
  const { language } = useOffice();
  const words = POSITION_WORDS[language];
  const to = (change: Change) =>
    linkTo({ screen: 'position', asked: addressOf(asked, { ...line.change, ...change }) });
  const { counts } = line;
  return (
    <tr data-line={line.key}>
      <th scope="row">
        {counts.total === 0 ? line.name : <a href={to({})}>{line.name}</a>}
        <small>
          {line.more} <span class="number">{line.code}</span>
        </small>
      </th>
      {AGES.map((age, band) => (
        <Cell
          key={age}
          count={counts.atWork[band] ?? 0}
          heat={heatOf(counts.atWork[band] ?? 0, most, band)}
          column={words.ages[age]}
          label={`${line.name}, ${words.ages[age]}: ${counts.atWork[band] ?? 0}`}
          to={to({ age, standing: 'at-work' })}
        />
      ))}
      {ASIDE.map(standing => (
        <Cell
          key={standing}
          count={all(counts[COUNTED[standing]])}
          column={words.standing[standing]}
          label={`${line.name}, ${words.standing[standing]}: ${all(counts[COUNTED[standing]])}`}
          to={to({ standing, age: undefined })}
        />
      ))}
      <td class="sum" data-label={words.total}>
        {counts.total}
      </td>
    </tr>
  );
};

/** Levels, or posts, by age: a heat map whose every number leads on. */
export const Matrix = (props: { lines: readonly Line[]; total: Counts; asked: Asked; head: string }) => {
  const { language } = useOffice();
  const words = POSITION_WORDS[language];
  const { lines, total, asked, head } = props;
  const most = Math.max(0, ...lines.flatMap(({ counts }) => counts.atWork));
  return (
    <table class="position">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {AGES.map(age => (
            <th key={age} scope="col">
              {words.ages[age]}
            </th>
          ))}
          {ASIDE.map(standing => (
            <th key={standing} scope="col">
              {words.standing[standing]}
            </th>
          ))}
          <th scope="col">{words.total}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <Row key={line.key} line={line} asked={asked} most={most} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          {AGES.map((age, band) => (
            <td key={age} data-label={words.ages[age]}>
              {total.atWork[band] ?? 0}
            </td>
          ))}
          {ASIDE.map(standing => (
            <td key={standing} data-label={words.standing[standing]}>
              {all(total[COUNTED[standing]])}
            </td>
          ))}
          <td class="sum" data-label={words.total}>
            {total.total}
          </td>
        </tr>
      </tfoot>
    </table>
  );
};
