"""What a page may load: nothing but its own site. The same policy in every page and in the headers of a host."""

from collections.abc import Mapping

CONTENT: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
"""The Content-Security-Policy: no inline script, no inline style, no request to another host, no form that is sent."""
FRAMES = "frame-ancestors 'none'"
"""Only a header can forbid other sites to show a page inside theirs; in a page it would be a warning."""


def in_page() -> str:
    """Give the policy as a page states it."""
    return "; ".join(f"{name} {sources}" for name, sources in CONTENT.items())


def headers() -> dict[str, str]:
    """Give the headers that a host sends with every file."""
    return {
        "Content-Security-Policy": f"{in_page()}; {FRAMES}",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }


def headers_file() -> bytes:
    """Give the file `_headers`, which Netlify, Cloudflare Pages and others read; docs/publishing.md has other forms."""
    return "".join(["/*\n", *(f"  {name}: {value}\n" for name, value in headers().items())]).encode()
