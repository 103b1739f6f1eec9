"""What an article is known by, and digests that tell two texts apart."""

from hashlib import sha256
from urllib.parse import urlsplit

from bot.archive.article import Article


def digest(text: str) -> str:
    """Return 64 hexadecimal digits that stand for `text`."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def url_key(url: str) -> str:
    """Return what an article with a url is known by.

    Scheme, fragment and last slash do not count: they lead to the same page.
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return digest(f"url {url.strip()}")
    query = f"?{parts.query}" if parts.query else ""
    return digest(f"url {parts.netloc.lower()}{parts.path.rstrip('/')}{query}")


def names_page(url: str) -> bool:
    """Tell whether `url` leads to a page of its own, not to the front page of a site."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return bool(parts.path.strip("/") or parts.query)


def file_key(path: str, part: str) -> str:
    """Return what an article without a url is known by."""
    return digest(f"file {path}\n{part}")


def article_key(article: Article, path: str, part: str) -> str:
    """Return what `article` is known by: its url if that names a page, else its file and part."""
    return url_key(article.url) if names_page(article.url) else file_key(path, part)
