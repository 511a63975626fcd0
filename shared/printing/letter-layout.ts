/**
 * What goes out, in any form: letterhead, number and date, whom it is to, what it says, who signs, and to whom it is copied
 * under a number and a signature of its own. What a form does not have is empty, and leaves no room.
 */
export const LETTER_SHEET = `
#set page(paper: "a4", margin: (left: 25mm, right: 20mm, top: 18mm, bottom: 20mm),
  background: if d.watermark != "" { rotate(-40deg, text(size: 90pt, fill: luma(90%), weight: "bold", d.watermark)) },
  footer: context text(size: 8.5pt)[#d.foot #h(1fr) #counter(page).display("1 / 1", both: true)])
#set text(size: 11.5pt)
#set par(leading: 0.35em, spacing: 0.9em)
#let pieces(runs) = for run in runs {
  if run.br { linebreak() } else if run.bold { strong(run.text) } else { run.text }
}
#let said(block) = if block.type == "paragraph" { par(justify: true, pieces(block.runs)) } else if block.type == "list" {
  for item in block.items { pad(left: if item.deep { 9mm } else { 0mm },
    grid(columns: (8mm, 1fr), item.mark, pieces(item.runs))) }
} else {
  table(columns: block.rows.first().len() * (1fr,), stroke: 0.4pt, inset: 1.5mm,
    ..for (at, cells) in block.rows.enumerate() { for cell in cells {
      (if block.heading and at == 0 { strong(pieces(cell)) } else { pieces(cell) },)
    } })
}
#let lines(of) = for (at, one) in of.enumerate() { if at > 0 { linebreak() }; one }
#let listed(of) = if of.len() == 1 { lines(of.first().lines) } else {
  grid(columns: (8mm, 1fr), row-gutter: 1.6mm, ..for one in of { (one.mark, lines(one.lines)) })
}
#let signed(close, room) = block(breakable: false, above: 6mm, width: 100%, align(right, box(width: 78mm, align(center)[
  #close
  #v(room)
  #if d.signature.signsFor != "" { d.signature.signsFor; linebreak() }
  (#strong(d.signature.name)) \\
  #text(size: 10.5pt, lines(d.signature.lines))
])))
#let endorsed(all) = grid(columns: (8mm, 1fr), row-gutter: 2mm, ..for one in all { (one.mark, lines(one.lines)) })
#let to = if d.addressees.len() > 0 {
  block(above: 4mm, below: 4mm)[#d.words.to #pad(left: 12mm, top: -1mm, listed(d.addressees))]
}
#grid(columns: (1fr, 30mm), column-gutter: 5mm,
  [
    #if d.personal.len() > 0 { block(below: 2mm, lines(d.personal)) }
    #text(size: 17pt, weight: "bold", d.office) \\
    #text(size: 12.5pt, d.district)
    #for one in d.contacts { linebreak(); text(size: 9.5pt, one) }
  ],
  align(right)[
    #if d.code != "" [#drawing(d.qr, width: 26mm) #v(-3mm) #text(size: 8pt, weight: "bold", d.code)]
  ],
)
#line(length: 100%, stroke: 0.8pt)
#grid(columns: (1fr, auto), [#d.words.number: #strong(d.number)], [#d.words.day: #strong(d.day)])
#if d.marks != "" { align(center, text(weight: "bold", d.marks)) }
#if d.heading != "" { align(center, block(above: 4mm, below: 3mm, text(size: 14pt, weight: "bold", d.heading))) }
#if d.above { to }
#block(below: 3mm, grid(columns: (auto, 1fr), column-gutter: 3mm, strong(d.words.subject + ":"), strong(d.subject)))
#if d.references.len() > 0 {
  block(below: 3mm, grid(columns: (auto, 1fr), column-gutter: 3mm, d.words.reference + ":", listed(d.references)))
}
#if d.salutation != "" { block(above: 4mm, below: 3mm, d.salutation) }
#for block in d.body { said(block) }
#signed(d.close, 14mm)
#if d.enclosures.len() > 0 {
  block(above: 4mm, grid(columns: (auto, 1fr), column-gutter: 3mm, d.words.enclosures + ":", listed(d.enclosures)))
}
#if not d.above { to }
#if d.copies.len() > 0 {
  // Neither the heading alone at the foot of a page nor the signature alone at the head of the next.
  block(breakable: false, sticky: true, above: 7mm)[
    #line(length: 100%, stroke: 0.4pt)
    #grid(columns: (1fr, auto), [#d.words.endorsement: #strong(d.endorsement)], d.sameDay)
    #block(above: 3mm, d.words.copyTo)
  ]
  if d.copies.len() > 1 { endorsed(d.copies.slice(0, -1)) }
  block(breakable: false, width: 100%, above: 2.5mm, endorsed(d.copies.slice(-1)) + signed("", 11mm))
}
`;
