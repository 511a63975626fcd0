import { Fragment } from 'preact';
import { piecesOf } from './hits.ts';

/** A line of text in which what was searched for is marked. */
export const Marked = ({ line, isHit }: { line: string; isHit: (text: string) => boolean }) => (
  <>
    {piecesOf(line, isHit).map(({ text, hit }, index) => (
      <Fragment key={index}>{hit ? <mark>{text}</mark> : text}</Fragment>
    ))}
  </>
);
