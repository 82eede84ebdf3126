/** Texts that mean something to Mermaid, Markdown, HTML, GitHub or a terminal, where a name or an output stands. */
export const HOSTILE: readonly string[] = [
  'click', 'call', 'section', 'title', 'end', 'graph', 'gantt', 'accTitle', 'accDescr', 'classDef', 'dateFormat', 'axisFormat x', 'todayMarker', 'excludes weekends', 'done',
  'section A\ntitle B', 'click a href "https://evil.example"', 'click a call alert(1)', 'accTitle: owned', 'accDescr { owned }',
  '%% comment', '%%{init: {"theme": "forest"}}%%', ':::class', 'a :done, 2001-01-01, 1d', 'a; b; c', 'x # y', '#35; #quot; #lt;', '&amp; &#60;b&#62;',
  '"quoted" \'single\' `ticks`', '```', '~~~ mermaid', '```mermaid\ngantt\n```', 'a | b || c', '\\| \\\\ \\`', '${{ secrets.TOKEN }}', '$$x^2$$ and $y$', '\\(x\\) \\[y\\]',
  '@octocat and @org/team', 'fixes #123, GH-45, acme/shop#6', '*bold* _it_ ~~gone~~ **x**', '# heading', '- item', '1. one', '> quote', '---', '| a | b |\n| - | - |',
  '[link](https://evil.example)', '![image](https://evil.example/x.png)', '[ref]: https://evil.example', '<https://evil.example>', 'www.evil.example', '[^1]: note', '- [x] task',
  '<script>alert(1)</script>', '</details>', '</summary></details><h1>owned</h1>', '<img src=x onerror=alert(1)>',
  '<!-- hidden', '\u202egnp.exe', 'zero\u200bwidth\u200d', 'שלום עולם', '日本語の名前', '🚀 launch 👩‍👩‍👧‍👦', '\x1b[31mred\x1b[0m \x1b]8;;https://evil.example\x07x\x1b]8;;\x07', 'x'.repeat(500), '    indented', 'javascript:alert(1)', '<svg onload=alert(1)>', '{{x}} {y} [z] (w)',
]
