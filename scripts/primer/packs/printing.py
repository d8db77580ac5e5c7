"""How sheets are printed, beside what they say: the look, the size of letters, the paper, the fold."""

from dataclasses import asdict, dataclass
from typing import Literal

from primer.editions.pieces import Json
from primer.packs.branding import Branding

Look = Literal["colour", "ink-saver", "large-print"]
Paper = Literal["a4", "us-letter"]


@dataclass(frozen=True)
class Type:
    """Sizes of letters, in points.

    Attributes:
        learner: of learners' text.
        youngest: of learners' text for ages 5 to 8.
        adult: of teachers' text.
        least_learner: nothing else on learners' sheets is smaller; 0 leaves every part its own size.
        least_adult: nothing else on teachers' pages is smaller.
        fine: the lines of proof, which are for adults (sources of numbers, version, status), are not smaller.
        stacked: things stand one below the other that stand side by side otherwise.
    """

    learner: float
    youngest: float
    adult: float
    least_learner: float = 0
    least_adult: float = 0
    fine: float = 0
    stacked: bool = False


NORMAL = Type(learner=14, youngest=18, adult=10.5)
"""Learners' text: 18 for ages 5 to 8, 14 otherwise (safeguarding A10).

The help strip at the foot has 14 and 12, so that a sheet keeps its room: the same words stand in full size on the page
"Where help is" of the same pack."""
LARGE = Type(learner=18, youngest=20, adult=16, least_learner=18, least_adult=16, fine=10, stacked=True)
"""Large print: 18 and more for learners, 16 for teachers. Lines of proof have 10: at 18 they would take a quarter of
every page; the same words stand in full size on the page "Where help is", and on the cover."""
FOLDED = Type(learner=14, youngest=18, adult=14, least_adult=11, fine=10, stacked=True)
"""What is folded is halved: 14 becomes 9.9, 11 becomes 7.8."""


@dataclass(frozen=True)
class Printing:
    """How a pack is printed.

    Attributes:
        look: its colours and the size of its letters.
        paper: instead of the region's own.
        booklet: two pages side by side, in the order in which they are folded.
        branding: whose name, logo and colours it has.
    """

    look: Look = "colour"
    paper: Paper | None = None
    booklet: bool = False
    branding: Branding | None = None

    @property
    def name(self) -> str:
        """What stands in a file's name before its ending: nothing for a pack as it is by default."""
        look = "" if self.look == "colour" else f".{self.look}"
        return f"{look}.booklet" if self.booklet else look

    @property
    def has_poster(self) -> bool:
        """Whether the help poster is printed so: its letters are large in any case, and nobody folds it."""
        return self.look != "large-print" and not self.booklet

    @property
    def type(self) -> Type:
        """The sizes of its letters."""
        if self.booklet:
            return FOLDED
        return LARGE if self.look == "large-print" else NORMAL

    def drawn(self, paper: Paper, *, young: bool) -> dict[str, Json]:
        """Give what the templates need of it.

        Args:
            paper: the region's own.
            young: whether its learners are 5 to 8.
        """
        sizes, branding, grey = self.type, self.branding, self.look == "ink-saver"
        return {
            "look": self.look,
            "paper": self.paper or paper,
            "learner": sizes.youngest if young else sizes.learner,
            "type": asdict(sizes),
            "colours": branding.colours() if branding and not grey else {},
            "brand": branding.drawn(grey=grey) if branding else None,
        }


PLAIN = Printing()
"""What a build makes unless somebody asks for more: in colour, on the region's paper."""
