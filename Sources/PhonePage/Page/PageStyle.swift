import JourneyReports

/// How the pages look: a column that a phone is wide, large targets, the reader's own light or dark.
enum PageStyle {
  /// The style's hash, which the content policy names.
  static let source = SHA256.policySource(of: text)

  static let text = """
    :root{color-scheme:light dark;--ground:#fff;--ink:#1a1d21;--quiet:#4a525b;--line:#767f89;--accent:#0b5a80;--on:#fff;\
    --good:#0f5c36;--bad:#9b1c1c;--panel:#f2f5f7}
    @media(prefers-color-scheme:dark){:root{--ground:#14181c;--ink:#eef1f4;--quiet:#b4bec8;--line:#8b96a1;--accent:#7cc7ec;\
    --on:#0b1a22;--good:#8fdcb0;--bad:#ffb0a8;--panel:#1e242a}}
    *{box-sizing:border-box}
    html{background:var(--ground);color:var(--ink);font:100%/1.5 system-ui,sans-serif}
    body{margin:0 auto;max-width:36rem;padding:1rem;overflow-wrap:anywhere}
    h1{font-size:1.375rem;line-height:1.25;margin:0 0 1rem}
    h2{font-size:1.125rem;margin:0 0 .5rem}
    p{margin:0 0 .75rem}
    .eyebrow,.hint,footer{color:var(--quiet);font-size:.9375rem}
    .eyebrow{margin:0}
    section{margin:0 0 2rem}
    footer{margin:2rem 0 0}
    .said,.wrong{background:var(--panel);border-left:.375rem solid var(--good);padding:.75rem;margin:0 0 1.5rem}
    .wrong{border-color:var(--bad)}
    .said p,.wrong p{margin:0}
    fieldset{border:0;margin:0 0 1rem;padding:0}
    legend,label{font-weight:600}
    legend{padding:0;margin:0 0 .25rem}
    .choice{display:flex;align-items:center;gap:.75rem;min-height:2.75rem;font-weight:400}
    .choice input{width:1.5rem;height:1.5rem;margin:0;flex:none}
    input[type=text],textarea,select{display:block;width:100%;min-height:2.75rem;margin:.25rem 0 1rem;padding:.5rem;\
    font:inherit;color:inherit;background:var(--ground);border:2px solid var(--line);border-radius:.25rem}
    textarea{resize:vertical}
    button{display:block;width:100%;min-height:3rem;padding:.5rem 1rem;font:inherit;font-weight:600;color:var(--on);\
    background:var(--accent);border:2px solid var(--accent);border-radius:.25rem}
    a{color:var(--accent);display:inline-block;padding:.5rem 0}
    .dots{display:flex;align-items:center;gap:.75rem;border-top:1px solid var(--line);padding:.5rem 0}
    .dots label{flex:1;font-weight:400}
    .dots select{width:auto;min-width:4.5rem;margin:0}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    """
}
