"""Section 1c: mark-up and scripts in fields that print plain Pelican's pages."""

from tests.sites_invalid.row import body, front

RAW = "raw in the page"
SCRIPT = "<script>alert(1)</script>"

FIELDS = [
    *front(RAW, "html-in-text", f"title: Họp {SCRIPT}", f"summary: Họp {SCRIPT}"),
    *front(RAW, "html-in-text", "tags: ['\"><img src=x onerror=alert(1)>']"),
    *front(RAW, "html-in-text", f"topics: ['{SCRIPT}']", f"author: '{SCRIPT}'"),
    *front(RAW, "html-in-text", "title: </script><script>alert(1)</script>"),
    *front(RAW, "unknown-category", f"category: '{SCRIPT}'"),
    *front(RAW, "unknown-key", "keywords: '\" onload=\"alert(7)'"),
    *front(
        RAW,
        "html-in-text",
        f"cover: {{image: images/a.jpg, alt: '{SCRIPT}', caption: x}}",
    ),
    *front(RAW, "bad-url", "source: {name: A, url: 'javascript:x', date: 1/2/2018}"),
]

BODY = [
    *body(RAW, "bad-link", "[a b](javascript:alert(1))", "[a b](JaVaScript:alert(1))"),
    *body(RAW, "bad-link", "[a b](java&#115;cript:alert(1))", "[a b](vbscript:x)"),
    *body(
        RAW, "bad-link", "[a b](&#x6A;avascript:alert(1))", "[a b](data:text/html,x)"
    ),
    *body(RAW, "bad-link", "[a b][1]\n\n[1]: javascript:alert(1)"),
    *body(
        RAW, "bad-link", "<javascript:alert(1)>" and "<a href='javascript:x'>a b</a>"
    ),
    *body(RAW, "unsafe-html", SCRIPT, "<iframe srcdoc='x'></iframe>"),
    *body(RAW, "unsafe-html", "<style>p{}</style>", "<form action=x></form>"),
    *body(RAW, "unsafe-html", "<base href=//x>", "<p onclick='x()'>a</p>"),
    *body(RAW, "unsafe-html", "<meta http-equiv=refresh content=0>"),
    *body(RAW, "unsafe-html", "**a**{: onmouseover=x }", "# H { onclick=x }"),
    *body(RAW, "unsafe-html", "<svg><script>x</script></svg>", "<math><mtext></math>"),
]

ROWS = [*FIELDS, *BODY]
