/**
 * The position on one page. Rows are as many as fit: whoever fills it sees to that. What has lain for more than a week with
 * one post stands bold.
 */
export const POSITION_SHEET = `
#set page(paper: "a4", margin: (x: 12mm, y: 12mm), footer: text(size: 8pt, d.foot))
#set text(size: 9pt)
#set par(leading: 0.2em)
#grid(columns: (1fr, auto), column-gutter: 6mm,
  [
    #text(size: 11pt, d.district) \\
    #text(size: 15pt, weight: "bold", d.heading) \\
    #d.of
  ],
  align(right)[#text(weight: "bold", d.asOf) \\ #d.about],
)
#v(2mm)
#let counts(title, head, lines, total) = {
  text(size: 11pt, weight: "bold", title)
  v(-1mm)
  table(columns: (1fr,) + d.columns.len() * (auto,), stroke: 0.4pt, inset: (x: 1mm, y: 1.4mm),
    align: (column, row) => if column == 0 { left + horizon } else { right + horizon },
    table.header(strong(head), ..for word in d.columns {(strong(word),)}),
    ..for line in lines {(
      [#line.name #if line.apart { linebreak() } #text(size: 7.5pt, line.more)],
      ..for cell in line.cells {(if cell.bold { strong(cell.text) } else { cell.text },)},
    )},
    strong(d.total), ..for cell in total {(strong(cell.text),)},
  )
}
#counts(d.levelsTitle, d.levelHead, d.levels, d.levelsTotal)
#if d.posts.len() > 0 {
  v(1mm)
  counts(d.postsTitle, d.postHead, d.posts, d.postsTotal)
}
#v(1mm)
#text(size: 11pt, weight: "bold", d.monthTitle)
#v(-1mm)
#table(columns: 5 * (1fr,), stroke: 0.4pt, inset: 1.4mm, align: center,
  ..for word in d.monthColumns {(strong(word),)},
  ..for cell in d.month {(cell,)},
)
`;
