import type { ComponentChildren } from 'preact';

export type Column<T> = { readonly head: string; readonly cell: (row: T) => ComponentChildren };

/** A register: a table where there is room, one card a row on a phone, each value under its heading's name. */
export const RecordTable = <T,>(props: {
  label: string;
  rows: readonly T[];
  keyOf: (row: T) => string | number;
  columns: readonly Column<T>[];
}) => (
  <table class="register" aria-label={props.label}>
    <thead>
      <tr>
        {props.columns.map(({ head }) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {props.rows.map(row => (
        <tr key={props.keyOf(row)}>
          {props.columns.map(({ head, cell }) => (
            <td key={head} data-head={head}>
              <div>{cell(row)}</div>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
