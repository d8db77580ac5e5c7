"""The worksheet of the verification desk: one printable page a country, for two people with a phone and a pen."""

from datetime import date
from pathlib import Path

from babel import Locale

from primer.model.region import Region
from primer.model.standing import standing
from primer.templates.environment import environment

TEMPLATE = "office/worksheet.html"


def worksheet(region: Region, today: date, root: Path) -> bytes:
    """Give every route on record of a region, shown or not, with what to ask and room for two answers, as HTML.

    Args:
        region: the record.
        today: the day that decides how each route stands.
        root: the folder that holds templates/.
    """
    html = (
        environment(root / "templates")
        .get_template(TEMPLATE)
        .render(
            code=region.code,
            country=Locale("en").territories.get(region.code, "Worldwide"),
            today=today,
            routes=[(name, route, standing(name, route, region.code, today)) for name, route in region.routes.items()],
        )
    )
    return html.encode()
