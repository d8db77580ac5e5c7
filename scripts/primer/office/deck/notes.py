"""What the teacher reads under a slide: why, what to do and say, what she may hear, and what if it goes wrong."""

from collections.abc import Iterator

from primer.shown.parts import Json, Line, Words, line, words

Notes = tuple[Line, ...]


def before(lesson: Json, said: Words) -> Notes:
    """Give the notes of the first slide: the lesson at a glance, what to bring, and the opening to read."""
    return (
        line(lesson["at_a_glance"], label=said["at_a_glance"]),
        *(line(one, label=said["bring"]) for one in lesson["bring"].values()),
        line(lesson["opening"], label=said["opening"]),
    )


def steps(activity: Json, said: Words) -> Notes:
    """Give the steps of an activity, as every slide of it has them."""
    return tuple(_steps(activity, said))


def first(activity: Json, said: Words) -> Notes:
    """Give what stands over the steps on the first slide of an activity."""
    when = said["from_to"].replace("{from}", str(activity["from"])).replace("{to}", str(activity["to"]))
    how = " · ".join((said[f"phase_{activity['phase']}"], when, said[activity["grouping"]]))
    return (words(how), line(activity["purpose"], label=said["purpose"]))


def last(activity: Json, said: Words) -> Notes:
    """Give what stands under the steps on the first slide of an activity."""
    return tuple(_last(activity, said))


def _steps(activity: Json, said: Words) -> Iterator[Line]:
    for number, step in enumerate(activity["steps"].values(), 1):
        yield line(step["do"], label=str(number))
        if step["say"]:
            yield line(step["say"], label=said["say"])


def _last(activity: Json, said: Words) -> Iterator[Line]:
    for one in activity["likely"].values():
        yield line(one["heard"], label=said["likely"])
        yield line(one["reply"], label=said["reply"])
    if activity["if_it_goes_wrong"]:
        yield line(activity["if_it_goes_wrong"], label=said["goes_wrong"])
