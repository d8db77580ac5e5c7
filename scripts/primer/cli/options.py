"""What several verbs share: the project's folder, the day, the exit code of problems."""

from datetime import UTC, datetime
from pathlib import Path

import click

PROBLEMS = 1


def project() -> Path:
    """Give the project folder: the nearest one, from here upwards, that holds content/curriculum.yml."""
    for folder in (Path.cwd(), *Path.cwd().parents):
        if (folder / "content" / "curriculum.yml").is_file():
            return folder
    raise click.UsageError("There is no content/curriculum.yml here or above. Go into a Primer folder.")


today_option = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    default=lambda: datetime.now(UTC),
    show_default="today",
    help="The day that decides which reporting routes may be shown.",
)
