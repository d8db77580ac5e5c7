"""What readers are shown: nothing that is not theirs, nothing that is not trusted, nothing of another country."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primer.editions.routes import PURPOSES, Doors, Shown, doors
from primer.model.region import FALLBACK, Region, Route
from primer.model.text import Audience
from primer.model.tier import Tier, tier

Make = Callable[..., Route]
TODAY = date(2026, 11, 22)
AUDIENCES: tuple[Audience, ...] = ("learner", "parent", "teacher", "ministry")
NEVER = {"g-stopncii", "g-116111", "g-interpol", "g-116000", "g-iwf-uk", "g-cybertip"}


def by_door(result: Doors) -> dict[str, list[str]]:
    """Give the ids behind each door."""
    return {door.purpose: [route.id for route in door.routes] for door in result.doors}


def everything(result: Doors) -> list[Shown]:
    """Give all routes that a result shows anywhere."""
    shown = [route for door in result.doors for route in door.routes]
    return [*shown, *(result.fallback.directories if result.fallback else ())]


def with_routes(region: Region, **routes: Route) -> Region:
    """Give a region with other routes."""
    return region.model_copy(update={"routes": routes})


def test_a_child_in_the_united_kingdom(regions: dict[str, Region]) -> None:
    """A child in the United Kingdom can talk, call 999, report and get a picture taken down."""
    result = doors(regions["GB"], regions["world"], TODAY, "learner")
    assert by_door(result) == {
        "talk": ["gb-childline"],
        "danger": ["gb-em-999"],
        "report-picture": ["gb-iwf", "gb-ceop"],
        "take-down": ["gb-report-remove", "g-take-it-down"],
    }
    assert result.ready_for_learners
    assert result.fallback is None


def test_adults_in_the_united_kingdom(regions: dict[str, Region]) -> None:
    """Parents see the NSPCC's line, only teachers see the line for professionals, and both see Childline."""
    parent = by_door(doors(regions["GB"], regions["world"], TODAY, "parent"))
    teacher = by_door(doors(regions["GB"], regions["world"], TODAY, "teacher"))
    assert parent["talk"] == ["gb-childline", "gb-nspcc", "gb-rhc"]
    assert teacher["talk"] == ["gb-childline", "gb-nspcc", "gb-posh", "gb-rhc"]


def test_childline_is_shown_as_recorded(regions: dict[str, Region]) -> None:
    """Childline appears with its printed number, its link, and its source and date, and with no claim of our own."""
    result = doors(regions["GB"], regions["world"], TODAY, "learner")
    childline = next(route for route in everything(result) if route.id == "gb-childline")
    assert (childline.phone, childline.tel, childline.tel_abroad) == ("0800 1111", "tel:08001111", False)
    assert (childline.hours, childline.free, childline.anonymous, childline.languages) == ("24/7", True, None, None)
    assert (childline.tier, childline.confirmed_on) == (Tier.SOURCED, None)
    assert (childline.source_host, childline.source_date) == ("childline.org.uk", "2022-08")


@pytest.mark.parametrize("audience", AUDIENCES)
def test_egypts_child_line_is_a_lead_and_not_shown(regions: dict[str, Region], audience: Audience) -> None:
    """Egypt's 16000 rests on newspapers alone: nobody is shown it, and Egypt is not ready for learners."""
    egypt = regions["EG"]
    assert tier(egypt.routes["eg-16000"], TODAY) is Tier.LEAD
    result = doors(egypt, regions["world"], TODAY, audience)
    assert by_door(result)["talk"] == []
    assert "16000" not in repr(result)
    assert not result.ready_for_learners


def test_a_child_in_egypt_gets_the_fallback(regions: dict[str, Region]) -> None:
    """A child in Egypt is told of people nearby, of police, ambulance and fire, and of three worldwide services."""
    result = doors(regions["EG"], regions["world"], TODAY, "learner")
    assert by_door(result)["danger"] == ["eg-em-122", "eg-em-123", "eg-em-180"]
    assert [route.serves for route in result.doors[1].routes] == [("police",), ("ambulance",), ("fire",)]
    fallback = result.fallback
    assert fallback is not None
    assert (fallback.trusted_adult, fallback.lead, fallback.health_worker, fallback.emergency) == (True,) * 4
    assert tuple(route.id for route in fallback.directories) == FALLBACK


def test_mexico_has_only_its_emergency_number(regions: dict[str, Region]) -> None:
    """In Mexico only 911 and Take It Down are shown: 088 is a lead, and no child line is on record."""
    result = doors(regions["MX"], regions["world"], TODAY, "learner")
    assert by_door(result) == {
        "talk": [],
        "danger": ["mx-em-911"],
        "report-picture": [],
        "take-down": ["g-take-it-down"],
    }
    assert not result.ready_for_learners
    assert result.fallback is not None


@pytest.mark.parametrize("code", ["GB", "MX", "EG", "world"])
def test_a_learner_is_never_sent_to_a_service_for_adults(regions: dict[str, Region], code: str) -> None:
    """StopNCII, INTERPOL, 116 111, 116 000 and other countries' hotlines are in no learner's edition."""
    shown = everything(doors(regions[code], regions["world"], TODAY, "learner"))
    assert not {route.id for route in shown} & NEVER
    assert not any(route.adults_only for route in shown)


@pytest.mark.parametrize("audience", AUDIENCES[1:])
def test_adults_see_stopncii_marked(regions: dict[str, Region], audience: Audience) -> None:
    """Adults may see StopNCII, marked as for adults only, and nothing else of what nobody is shown."""
    shown = {route.id: route for route in everything(doors(regions["GB"], regions["world"], TODAY, audience))}
    assert set(shown) & NEVER == {"g-stopncii"}
    assert [name for name, route in shown.items() if route.adults_only] == ["g-stopncii"]


def test_a_release_shows_only_what_two_people_confirmed(regions: dict[str, Region], helpline: Make) -> None:
    """Of a sourced line and a confirmed one a draft shows both, and a release the confirmed one with its day."""
    checks = (("Ada Okafor", "2026-11-01", "0800 1111"), ("Ben Yusuf", "2026-11-02", "0800 1111"))
    region = with_routes(regions["GB"], sourced=helpline(), called=helpline(checks=checks))
    draft = doors(region, regions["world"], TODAY, "learner")
    release = doors(region, regions["world"], TODAY, "learner", release=True)
    assert by_door(draft)["talk"] == ["sourced", "called"]
    assert by_door(release) == {"talk": ["called"], "danger": [], "report-picture": [], "take-down": []}
    assert release.doors[0].routes[0].confirmed_on == date(2026, 11, 2)


def test_past_its_limit_the_number_goes_and_the_fallback_comes(regions: dict[str, Region], helpline: Make) -> None:
    """A confirmed line whose last check is too old disappears, is said to be re-checked, and the fallback stands in."""
    route = helpline(checks=(("Ada Okafor", "2026-01-01", "0800 1111"), ("Ben Yusuf", "2026-01-01", "0800 1111")))
    region = with_routes(regions["GB"], line=route)
    before = doors(region, regions["world"], date(2026, 6, 30), "learner")
    after = doors(region, regions["world"], date(2026, 7, 1), "learner")
    assert (before.doors[0].routes[0].confirmed_on, before.doors[0].rechecking) == (date(2026, 1, 1), False)
    assert (after.doors[0].routes, after.doors[0].rechecking, after.ready_for_learners) == ((), True, False)
    assert after.fallback is not None
    assert "1111" not in repr(after)


def test_a_line_for_parents_does_not_make_a_region_ready(regions: dict[str, Region], helpline: Make) -> None:
    """A helpline that is for parents alone helps parents, and leaves children with the fallback."""
    region = with_routes(regions["GB"], line=helpline(audience=["parent"]))
    parent = doors(region, regions["world"], TODAY, "parent")
    learner = doors(region, regions["world"], TODAY, "learner")
    assert (by_door(parent)["talk"], parent.fallback, parent.ready_for_learners) == (["line"], None, False)
    assert learner.fallback is not None


KINDS = [
    "emergency",
    "child_helpline",
    "csam_hotline",
    "police_report",
    "image_removal",
    "parent_helpline",
    "directory",
    "missing_children",
    "not_for_public",
]
PEOPLE = ["anyone", "child", "young_person", "parent", "educator", "professional", "adult"]
FIELDS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(KINDS),
        "confidence": st.sampled_from(["high", "medium", "low"]),
        "phone": st.sampled_from(["0800 1111", "999", None]),
        "url": st.sampled_from(["https://example.org/form", None]),
        "audience": st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3),
        "conflict_status": st.sampled_from([None, None, "resolved", "unresolved"]),
        "contact_missing": st.booleans(),
        "checks": st.lists(
            st.tuples(
                st.sampled_from(["Ada Okafor", "Ben Yusuf", "Chi Lam"]),
                st.sampled_from(["2026-11-01", "2026-05-01", "2027-01-01"]),
                st.sampled_from(["0800 1111", "0800 1112", None]),
            ),
            max_size=3,
        ),
    }
)


@given(
    records=st.lists(FIELDS, max_size=8),
    worldwide=st.lists(FIELDS, max_size=4),
    reader=st.tuples(st.sampled_from(AUDIENCES), st.booleans()),
)
def test_nothing_comes_out_that_may_not_be_shown(
    *,
    regions: dict[str, Region],
    helpline: Make,
    records: list[dict[str, object]],
    worldwide: list[dict[str, object]],
    reader: tuple[Audience, bool],
) -> None:
    """Whatever is on record, only trusted routes of the region (and the world's help with pictures) come out."""
    audience, release = reader
    mine = {f"mine-{index}": helpline(**fields) for index, fields in enumerate(records)}
    theirs = {f"theirs-{index}": helpline(**fields) for index, fields in enumerate(worldwide)}
    region = regions["GB"].model_copy(update={"routes": mine})
    world = regions["world"].model_copy(update={"routes": regions["world"].routes | theirs})
    result = doors(region, world, TODAY, audience, release=release)
    assert [door.purpose for door in result.doors] == list(PURPOSES)
    for door in result.doors:
        for shown in door.routes:
            record = (world if shown.worldwide else region).routes[shown.id]
            assert record.kind in PURPOSES[door.purpose]
            assert not shown.worldwide or record.kind == "image_removal"
    for shown in everything(result):
        record = (world if shown.worldwide else region).routes[shown.id]
        assert tier(record, TODAY) in ({Tier.CONFIRMED} if release else {Tier.CONFIRMED, Tier.SOURCED})
        assert (shown.name, shown.phone, shown.url) == (record.name, record.phone, record.url)
        assert audience != "learner" or {"anyone", "child", "young_person"} & set(record.audience)
        assert audience != "learner" or record.kind != "parent_helpline"
    talk = result.doors[0].routes
    assert (result.fallback is None) == any(shown.kind == "child_helpline" for shown in talk)
    if audience == "learner":
        assert result.ready_for_learners == (result.fallback is None)
