import { useState } from 'preact/hooks';
import { useOffice } from '../../../office/office.ts';
import { usePages } from '../../../office/use-answer.ts';
import { usePostNames } from '../../../office/use-posts.ts';
import { Pages } from '../../../parts/pages.tsx';
import { languageOf } from '../../../parts/written.ts';
import { linkToObject } from '../../../place.ts';
import { dayText, istDayOf } from '../../../time.ts';
import type { FileHead } from '../on-file.ts';

const TEXTS = [
  'description',
  'category',
  'subCategory',
  'previousReferences',
  'laterReferences',
  'remarks',
] as const satisfies readonly (keyof NonNullable<FileHead['cover']>)[];

/** What is asked of others about the file and not answered yet. */
const Asks = ({ asks }: { asks: NonNullable<FileHead['asks']> }) => {
  const { words, language } = useOffice();
  const nameOfPost = usePostNames();
  return (
    <ul class="beside">
      {asks.map(({ askId, kind, of, until }) => (
        <li key={askId}>
          <span class="mark aside">{words.asks.pending}</span> {words.asks.kind[kind]}: {nameOfPost(of)}
          {until && <> · {words.asks.until(dayText(istDayOf(Date.parse(until)), language))}</>}
        </li>
      ))}
    </ul>
  );
};

const Cover = ({ cover }: { cover: NonNullable<FileHead['cover']> }) => {
  const { words, language } = useOffice();
  return (
    <dl class="facts">
      {TEXTS.map(field => {
        const text = cover[field];
        return (
          text !== undefined && (
            <div key={field} class="fact">
              <dt>{words.cover[field]}</dt>
              <dd class="prose" lang={languageOf(text)}>
                {text}
              </dd>
            </div>
          )
        );
      })}
      {cover.language && (
        <div class="fact">
          <dt>{words.cover.language}</dt>
          <dd>{words.letterLanguage[cover.language]}</dd>
        </div>
      )}
      {cover.retention && (
        <div class="fact">
          <dt>{words.cover.retention}</dt>
          <dd>{words.cover.years[cover.retention]}</dd>
        </div>
      )}
      {cover.dueOn && (
        <div class="fact">
          <dt>{words.cover.dueOn}</dt>
          <dd>{dayText(cover.dueOn, language)}</dd>
        </div>
      )}
    </dl>
  );
};

const Links = ({ file }: { file: FileHead }) => {
  const { call, postId } = useOffice();
  const list = usePages(
    cursor => call('listLinks', { params: { fileId: file.fileId }, query: cursor ? { cursor } : {} }),
    `links ${file.fileId} ${postId}`,
    file.version,
  );
  return (
    <Pages of={list} empty="">
      {items => (
        <ul class="beside">
          {items.map(({ fileId, number }) => (
            <li key={fileId}>
              <a class="number" href={linkToObject(fileId)}>
                {number}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Pages>
  );
};

/** The files it belongs together with: its main file or its parts, what it lies in and what lies in it, its volumes. */
const Bundle = ({ file }: { file: FileHead }) => {
  const { words, language } = useOffice();
  const { partOf, parts = [], insideOf, volumeOf, attached = [] } = file;
  if (!partOf && !insideOf && !volumeOf && parts.length + attached.length === 0) return null;
  return (
    <ul class="beside" aria-label={words.bundle.title}>
      {partOf && (
        <li>
          {words.bundle.partOf}{' '}
          <a class="number" href={linkToObject(partOf.fileId)}>
            {partOf.number}
          </a>
        </li>
      )}
      {insideOf && (
        <li>
          <span class="mark aside">{words.bundle.insideOf[insideOf.as]}</span>{' '}
          <a class="number" href={linkToObject(insideOf.fileId)}>
            {insideOf.number}
          </a>
        </li>
      )}
      {volumeOf && (
        <li>
          {words.bundle.volume(volumeOf.volume)}{' '}
          <a class="number" href={linkToObject(volumeOf.fileId)}>
            {volumeOf.number}
          </a>
        </li>
      )}
      {attached.map(({ fileId, number, as, at }) => (
        <li key={fileId}>
          {words.bundle.carries[as]}{' '}
          <a class="number" href={linkToObject(fileId)}>
            {number}
          </a>{' '}
          <small>{words.bundle.since(dayText(istDayOf(Date.parse(at)), language))}</small>
        </li>
      ))}
      {parts.map(({ fileId, number, merged }) => (
        <li key={fileId}>
          {words.bundle.part}{' '}
          <a class="number" href={linkToObject(fileId)}>
            {number}
          </a>{' '}
          {merged === undefined ? (
            <span class="mark aside">{words.bundle.out}</span>
          ) : (
            <small>
              {words.bundle.mergedOn(dayText(istDayOf(Date.parse(merged.at)), language))}
              {merged.has.notes > 0 &&
                ` · ${words.bundle.notes(merged.after.notes + 1, merged.after.notes + merged.has.notes)}`}
            </small>
          )}
        </li>
      ))}
    </ul>
  );
};

/** What lies beside a file: what is asked about it, what it belongs together with, its cover, and the files it refers to. */
export const Beside = ({ file }: { file: FileHead }) => {
  const { words } = useOffice();
  const [open, setOpen] = useState(false);
  const { asks = [], cover, links } = file;
  return (
    <>
      {asks.length > 0 && <Asks asks={asks} />}
      <Bundle file={file} />
      {(cover !== undefined || links > 0) && (
        <details class="cover" onToggle={event => setOpen(event.currentTarget.open)}>
          <summary>{words.moves.beside(links)}</summary>
          {open && cover && <Cover cover={cover} />}
          {open && links > 0 && <Links file={file} />}
        </details>
      )}
    </>
  );
};
