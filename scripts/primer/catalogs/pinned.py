"""Plural rules by language, pinned here, because tools and versions disagree (Babel swaps two forms of Arabic).

A locale's profile holds the rule that counts; this table is where a new profile gets it from. The order of forms is
that of CLDR: zero, one, two, few, many, other; categories that it keeps for fractions and whole millions are left out.
"""

from collections.abc import Mapping
from types import MappingProxyType

_RULES = {
    "nplurals=1; plural=0;": "id ig ja km ko lo ms my th vi yo zh",
    "nplurals=2; plural=(n != 1);": (
        "az bg ca da de el en es et eu fi gl ha hu it ka kk ky ml mn mr nb ne nl nn om or ps rm sn so sq st sv sw ta "
        "te tk tr ug ur uz xh"
    ),
    "nplurals=2; plural=(n > 1);": "am as bn fa fr gu hi hy kn ln mg pa pt si ti zu",
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);": (
        "be bs hr ru sr uk"
    ),
    "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);": "pl",
    "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);": "cs sk",
    "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);": "he",
    "nplurals=3; plural=(n==1 ? 0 : n==0 || (n%100>=1 && n%100<=19) ? 1 : 2);": "ro",
    "nplurals=3; plural=(n%10==1 && (n%100<11 || n%100>19) ? 0 : n%10>=2 && (n%100<11 || n%100>19) ? 1 : 2);": "lt",
    "nplurals=3; plural=(n%10==0 || (n%100>=11 && n%100<=19) ? 0 : n%10==1 && n%100!=11 ? 1 : 2);": "lv",
    "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);": "sl",
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);": "ar",
}

PLURAL_FORMS: Mapping[str, str] = MappingProxyType(
    {language: rule for rule, languages in _RULES.items() for language in languages.split()}
)
"""Language subtag to the value of `Plural-Forms`. As in CLDR `pt` is Brazilian; `pt-PT` has the rule of `es`."""
