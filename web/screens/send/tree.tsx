import { useState } from 'preact/hooks';
import type { OfficeRow, Seat } from '../../office/directory.ts';
import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';

type Branch = {
  readonly office: OfficeRow;
  readonly offices: readonly OfficeRow[];
  readonly seats: readonly Seat[];
  readonly onChoose: (postId: string) => void;
};

/** One office: its posts, and the offices below it. What is folded is not drawn. */
const OfficeBranch = ({ office, offices, seats, onChoose }: Branch) => {
  const { words, language } = useOffice();
  const [open, setOpen] = useState(false);
  const below = offices.filter(({ parent }) => parent === office.officeId);
  const own = seats.filter(({ post }) => post.officeId === office.officeId);
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{office.names[language]}</summary>
      {open && (
        <ul class="tree-seats">
          {own.map(({ post, marking }) => (
            <li key={post.postId}>
              <button
                type="button"
                aria-label={words.panel.choose(post.names[language])}
                onClick={() => onChoose(post.postId)}
              >
                {post.names[language]} <small class="number">{marking}</small>
              </button>
            </li>
          ))}
          {below.map(each => (
            <li key={each.officeId}>
              <OfficeBranch office={each} offices={offices} seats={seats} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
};

/** The offices of the district as they stand under each other, each with its posts. */
export const OfficeTree = (props: { seats: readonly Seat[]; onChoose: (postId: string) => void }) => {
  const { directory, words } = useOffice();
  const { answer: known } = useAnswer(directory.offices, 'offices');
  if (known === undefined) return null;
  const offices = [...known.values()];
  const tops = offices.filter(({ parent }) => parent === undefined || !known.has(parent));
  return (
    <details class="office-tree">
      <summary>{words.panel.tree}</summary>
      {tops.map(office => (
        <OfficeBranch key={office.officeId} office={office} offices={offices} {...props} />
      ))}
    </details>
  );
};
