/**
 * An office's account of a month: what it comes to above, its entries below, and who has kept and who has seen it. Where
 * the signatures come to stand on a page of their own they have their room there, below the names of the columns.
 */
export const ACCOUNT_SHEET = `
#set page(paper: "a4", margin: (x: 12mm, y: 14mm), footer: context text(size: 8pt)[
  #d.foot #h(1fr) #counter(page).display("1 / 1", both: true)])
#set text(size: 9.5pt)
#set par(leading: 0.2em)
#text(size: 11pt, d.district) \\
#text(size: 14pt, weight: "bold", d.office) \\
#text(size: 13pt, weight: "bold", d.heading)
#v(1mm)
#table(columns: d.sums.len() * (1fr,), stroke: 0.4pt, inset: 1.6mm, align: center,
  ..for sum in d.sums {(strong(sum.head),)},
  ..for sum in d.sums {(sum.paid,)},
)
#v(1mm)
#let signed = block(breakable: false, above: 0mm, below: 0mm, pad(top: 16mm, grid(columns: (1fr, 1fr), column-gutter: 20mm,
  ..for word in d.signatures {([#line(length: 100%, stroke: 0.6pt) #align(center, word)],)}
)))
#if d.entries.len() == 0 { d.nothing; signed } else {
  table(columns: (auto, auto, 1fr, auto, auto, auto), stroke: 0.4pt, inset: (x: 1.4mm, y: 1.3mm),
    align: (column, row) => if column < 3 { left + top } else { right + top },
    table.header(repeat: true, ..for word in d.columns {(strong(word),)}),
    ..for entry in d.entries {(
      entry.n, entry.day,
      [#strong(entry.what) #for line in entry.lines { linebreak(); text(size: 8.5pt, line) }],
      entry.came, entry.went, entry.balance,
    )},
    table.footer(repeat: false, table.cell(colspan: 6, stroke: none, inset: 0mm, align: left, signed)),
  )
}
`;
