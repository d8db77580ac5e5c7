"""The safety texts that stand in every pack: checklists, scripts, ground rules, slips and the frame of the letter."""

from primer.editions.edition import Edition
from primer.editions.pieces import Json, plain, said
from primer.model.module import Band

SCRIPTS = ("interruption", "disclosure", "images", "harmful_remarks", "after")
"""The cards for adults, in the order in which a lesson may need them."""

YOUNGEST: Band = "5-8"
"""Those whose rules have a drawing each."""


def safety(edition: Edition, band: Band) -> Json:
    """Give the shared safety texts for a band."""
    phrases = edition.local.library.phrases
    whole = ("readiness", "staff_note", "ground_rules_how", "question_slips", "name_note", "parent_letter", "not_ready")
    return {
        **{name: plain(getattr(phrases, name), edition) for name in whole},
        "scripts": {name: plain(getattr(phrases, name), edition) for name in SCRIPTS},
        "ground_rules": plain(phrases.ground_rules[band], edition),
        "pictures": {rule: name for rule, name in phrases.ground_rule_pictures.items() if band == YOUNGEST},
        "slip": said(phrases.slip[band], edition),
    }
