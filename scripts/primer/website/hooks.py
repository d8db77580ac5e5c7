"""What the root mkdocs.yml calls, so that `mkdocs build` and `mkdocs serve` make the default locale's pages first."""

from datetime import UTC, datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from primer.model.profile import Search
from primer.website.default import default_editions, write_default
from primer.website.index import SCRIPT, script
from primer.website.settings import settings
from primer.website.theme import SHEET, one_sheet


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Write the pages and give the theme its words.

    Raises:
        PluginError: a file cannot be read; the message says which, where and what to do.
    """
    root = Path(config.config_file_path).parent
    editions, problems = default_editions(root, datetime.now(UTC).date())
    if not editions:
        raise PluginError("\n".join(str(problem) for problem in problems))
    write_default(root, editions)
    given = settings(editions[0].local, [editions[0].local], editions[0].local.locale, root)
    config.site_name, config.site_description = given["site_name"], given["site_description"]
    config.extra.update(given["extra"])
    config.theme["language"] = given["theme"]["language"]
    return config


def on_post_build(config: MkDocsConfig) -> None:
    """Write the search index and the style sheet, as the full build does."""
    site = Path(config.site_dir)
    made = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for kind in ("html", "css")
        for path in site.rglob(f"*.{kind}")
    }
    index = script(made, Search.model_validate(config.extra["search"]))
    for name, data in ((SCRIPT, index), (SHEET, one_sheet(made, config.extra_css)[SHEET])):
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_bytes(data)
