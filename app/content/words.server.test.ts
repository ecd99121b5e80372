import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inlineHtml } from "./words.server";

/** The only tags that a text may come out with; none of them takes an attribute. */
const TAGS = /<(?:em|\/em|strong|\/strong|code|\/code|br|br \/)>/g;

const textOnly = (html: string) => html.replaceAll(TAGS, "");

/** What a reader sees: tags of ours taken away, character references resolved. */
const seen = (html: string) =>
  textOnly(html)
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

describe("inline words", () => {
  test.each([
    ["plain words", "plain words"],
    ["*some* **weight** and `code`", "<em>some</em> <strong>weight</strong> and <code>code</code>"],
    ["one\n\ntwo\n\nthree", "one<br><br>two<br><br>three"],
    ["one  \ntwo", "one<br />\ntwo"],
    ["fish & chips < 5 > 3", "fish &amp; chips &lt; 5 &gt; 3"],
    ["\\*not weight\\*", "*not weight*"],
    ["“Quoted”, she said – *twice*.", "“Quoted”, she said – <em>twice</em>."],
    ["", ""],
    ["  \n ", ""],
  ])("%j comes out as %j", (text, html) => {
    expect(inlineHtml(text)).toBe(html);
  });

  test.each([
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<a href='javascript:alert(1)'>x</a>",
    "<p onclick=alert(1)>x</p>",
    "<template><script>alert(1)</script></template>",
    "<style>@import '//evil.example'</style>",
    "<b>bold</b>",
    "</p></div><h1>x",
    "<!-- <script>alert(1)</script> -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "<x-element is='y'>",
    "<div\n  onclick=alert(1)>",
    "{{constructor.constructor('alert(1)')()}}",
    "<%= 7 * 7 %>",
  ])("%s is shown as it was typed", (text) => {
    const html = inlineHtml(text);
    expect(html).not.toMatch(/[<>]/);
    expect(seen(html).replaceAll(/\s+/g, " ")).toBe(text.replaceAll(/\s+/g, " "));
  });

  test.each([
    "[click](javascript:alert(1))",
    "[click](JaVaScRiPt:alert(1))",
    "[click](&#x6a;avascript:alert(1))",
    "[click](data:text/html;base64,PHNjcmlwdD4=)",
    "[click](vbscript:x)",
    "[click](https://evil.example)",
    "![pixel](https://evil.example/pixel.png)",
    "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
    "<javascript:alert(1)>",
    "<https://evil.example>",
    "[x][y]\n\n[y]: javascript:alert(1)",
  ])("%s makes no link and no request", (text) => {
    expect(textOnly(inlineHtml(text))).not.toMatch(/[<>]/);
  });

  test.each([
    "# a heading",
    "a heading\n===",
    "- one\n- two",
    "* one\n* two",
    "1. Yes, on Tuesday.",
    "1984. A year.",
    "> quoted",
    "    indented",
    "```\nfenced\n```",
    "***",
    "---",
    "a\n\n- b\n\n# c",
  ])("%j stays words, because it stands inside a paragraph", (text) => {
    expect(textOnly(inlineHtml(text))).not.toMatch(/[<>]/);
  });

  test("whatever is typed, no tag but ours comes out", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<",
        ">",
        "&",
        '"',
        "'",
        "`",
        "*",
        "_",
        "\\",
        "[",
        "]",
        "(",
        ")",
        "!",
        "#",
        "\n",
        "  \n",
        "\n\n",
      ),
      fc.constantFrom(
        "<script>",
        "</p>",
        "onerror=",
        "javascript:",
        "&lt;",
        "&#60;",
        "&#x3c;script&#x3e;",
        "\u0000",
      ),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const html = inlineHtml(pieces.join(""));
        expect(textOnly(html)).not.toMatch(/[<>]/);
      }),
      { numRuns: 2000 },
    );
  });

  test("a text far longer than any of ours is cut, in good time", () => {
    const before = performance.now();
    expect(inlineHtml("*".repeat(1_000_000)).length).toBeLessThan(30_000);
    expect(inlineHtml("`".repeat(200_000)).length).toBeLessThan(30_000);
    expect(inlineHtml("*a _b ".repeat(100_000)).length).toBeLessThan(60_000);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
