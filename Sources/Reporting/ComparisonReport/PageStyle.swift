/// What the page of a comparison adds to the look of a report.
enum PageStyle {
  static let sheet: StaticString = """
    .change.lower,.change.higher{font-weight:600}
    .change.withheld,.change.not_evaluable{color:var(--soft)}
    .card.not_shown .big,.card.withheld .big,.card.not_evaluable .big{font-weight:400;color:var(--soft)}
    .card.lower .note,.card.higher .note{font-weight:600;color:var(--ink)}
    .changes{min-width:640px;table-layout:fixed}
    .changes th:first-child{width:28%}
    svg.raster,svg.curve,svg.faces{display:block;width:100%;height:auto;margin:4px 0 10px}
    svg.raster,svg.curve{min-width:640px}
    .raster text,.curve text,.faces text{font-size:13px;fill:var(--soft)}
    .strip{fill:var(--panel);stroke:var(--rule)}
    .unseen{fill:var(--grey);opacity:.3}
    .reach{fill:var(--panel);stroke:var(--grey);stroke-width:1.2}
    .outline{fill:none;stroke:var(--grey);stroke-width:1.5}
    .share{stroke:none}
    .share.left{fill:var(--left)}
    .share.right{fill:var(--right)}
    .treated{stroke:var(--grey);stroke-width:1.2;stroke-dasharray:2 4}
    .whisker{stroke-width:1.5}
    .whisker.left,.point.left{stroke:var(--left)}
    .whisker.right,.point.right{stroke:var(--right)}
    .point.left{fill:var(--left)}
    .point.right{fill:var(--right)}
    .whisker.both,.point.both{stroke:var(--ink);fill:var(--ink)}

    """
}
