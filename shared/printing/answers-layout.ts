/** A question and what those that were asked have answered, one after the other in the order in which they were asked. */
export const ANSWERS_SHEET = `
#set page(paper: "a4", margin: (x: 20mm, y: 18mm), numbering: "1 / 1",
  header: align(right, text(size: 8pt, weight: "bold", d.marking)), footer: context [
    #set text(size: 8pt)
    #grid(columns: (1fr, auto), d.foot, counter(page).display("1 / 1", both: true))
  ])
#set text(size: 11pt)
#set par(leading: 0.3em)
#text(size: 11pt, d.district) \\
#text(size: 12pt, d.office) \\
#text(size: 16pt, weight: "bold", d.heading) \\
#text(weight: "bold", d.number) \\
#d.subject
#v(2mm)
#grid(columns: (42mm, 1fr), column-gutter: 4mm, row-gutter: 2mm,
  ..for row in d.rows {(row.label, strong(row.value))}
)
#v(2mm)
#for line in d.question [#line #parbreak()]
#line(length: 100%, stroke: 0.8pt)
#for answer in d.answers [
  #block(sticky: true)[
    #text(weight: "bold", answer.post) #h(1fr) #text(size: 9pt, answer.hand)
  ]
  #for line in answer.lines [#line #parbreak()]
  #line(length: 100%, stroke: 0.3pt)
]
`;
