import type { Seat, Seats } from '../office/directory.ts';
import { useOffice } from '../office/office.ts';
import { useSeats } from '../office/use-posts.ts';
import { Failed } from '../parts/failed.tsx';
import { RecordTable } from '../parts/record-table.tsx';
import { Title } from '../parts/title.tsx';

const Officers = ({ seat }: { seat: Seat }) => {
  const { words, language } = useOffice();
  if (seat.inCharge.length === 0) return <span class="mark vacant">{words.vacant}</span>;
  return <>{seat.inCharge.map(names => names[language]).join(', ')}</>;
};

const Directory = ({ seats }: { seats: Seats }) => {
  const { words, language } = useOffice();
  const columns = [
    { head: words.unposted.post, cell: ({ post }: Seat) => post.names[language] },
    { head: words.unposted.office, cell: ({ office }: Seat) => office?.[language] },
    { head: words.unposted.officer, cell: (seat: Seat) => <Officers seat={seat} /> },
  ];
  const rows = [...seats.all].sort((a, b) => b.post.level - a.post.level);
  return (
    <>
      <h2>{words.unposted.seats}</h2>
      {rows.length === 0 ? (
        <p class="quiet">{words.unposted.noSeats}</p>
      ) : (
        <RecordTable
          label={words.unposted.seats}
          rows={rows}
          keyOf={({ post }) => post.postId}
          columns={columns}
        />
      )}
      {seats.waiting.length > 0 && (
        <>
          <h2>{words.unposted.withoutPost}</h2>
          <ul>
            {seats.waiting.map(names => (
              <li key={names.en}>{names[language]}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** Who keeps the directory sees it, with its vacant seats and those who wait for one. */
const Administration = () => {
  const { words } = useOffice();
  const { answer: seats, failure, loading, again } = useSeats();
  return (
    <section>
      <Title text={words.unposted.administrator} />
      <p>{words.unposted.duty}</p>
      <p class="quiet">{words.unposted.noFiles}</p>
      <Failed failure={failure} again={again} />
      {!seats && loading && <p class="quiet">{words.loading}</p>}
      {seats && <Directory seats={seats} />}
    </section>
  );
};

/** Who is in the directory and holds no post: the administrator, or an officer who waits for one. */
export const Unposted = ({ onLookAgain }: { onLookAgain: () => void }) => {
  const { me, words, language } = useOffice();
  if (me.roles.includes('administrator')) return <Administration />;
  return (
    <section class="narrow">
      <Title text={me.officer?.names[language] ?? me.login} />
      <p>{words.unposted.waiting}</p>
      <button type="button" onClick={onLookAgain}>
        {words.unposted.lookAgain}
      </button>
    </section>
  );
};
