"""The order in which a decision tree is drawn: every node once, numbered, with rails for the branches still open."""

from dataclasses import dataclass, field

from primer.editions.edition import Edition
from primer.editions.pieces import Json, said
from primer.model.activity import DecisionTree


@dataclass
class _Walk:
    tree: DecisionTree
    edition: Edition
    numbers: dict[str, int] = field(default_factory=dict)
    rows: list[Json] = field(default_factory=list)

    def visit(self, node: str, label: Json, rails: tuple[bool, ...], *, last: bool) -> None:
        again = node in self.numbers
        number = self.numbers.setdefault(node, len(self.numbers) + 1)
        here = self.tree.nodes[node]
        self.rows.append(
            {
                "id": node,
                "n": number,
                "again": again,
                "label": label,
                "text": said(here.text, self.edition),
                "ending": not here.choices,
                "rails": list(rails),
                "last": last,
                "open": bool(here.choices) and not again,
            }
        )
        if again:
            return
        choices = list(here.choices.values())
        inside = rails if label is None else (*rails, not last)
        for index, choice in enumerate(choices):
            self.visit(choice.to, said(choice.label, self.edition), inside, last=index == len(choices) - 1)


def rows(tree: DecisionTree, edition: Edition) -> tuple[list[Json], Json]:
    """Give the rows of a tree from its start, depth first, and its choices by the number of their box.

    Returns:
        First the rows, each with the `id` of its box and its number `n`; `again` for a box that was drawn before;
        `label` of the choice that leads here, or null at the start; `text`; `ending`; `rails` (for each level outside,
        whether a branch goes on below); `last` (no sibling follows) and `open` (its choices follow). Then number to
        choices, each a `label` and the number `n` of the box where it goes.
    """
    walk = _Walk(tree, edition)
    walk.visit(tree.start, None, (), last=True)
    choices = {
        str(number): [
            {"label": said(choice.label, edition), "n": walk.numbers[choice.to]}
            for choice in tree.nodes[node].choices.values()
        ]
        for node, number in walk.numbers.items()
    }
    return walk.rows, choices
