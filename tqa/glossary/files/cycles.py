"""Find preferred forms that send to each other in a circle: Kiev is to be Kyiv, and elsewhere Kyiv is to be Kiev."""

from collections.abc import Iterator, Mapping, Sequence

from tqa.errors import Problem
from tqa.model import Concept, Origin, Status

_REFUSED = (Status.DEPRECATED, Status.FORBIDDEN)
_Form = tuple[str, str]
"""A language code and a form."""


def _edges(concepts: Sequence[Concept]) -> dict[_Form, dict[_Form, Origin | None]]:
    """Return for each refused form the forms that are to stand in its place, each with where that is said."""
    edges: dict[_Form, dict[_Form, Origin | None]] = {}
    for concept in concepts:
        for term in concept.terms:
            if term.status in _REFUSED:
                best = concept.terms_in(term.language)[0]
                if best.status not in _REFUSED and best.text != term.text:
                    form, instead = (term.language, term.text), (term.language, best.text)
                    edges.setdefault(form, {}).setdefault(instead, concept.origin)
    return edges


def _circles(edges: Mapping[_Form, Mapping[_Form, object]]) -> Iterator[Sequence[_Form]]:
    """Yield a circle for every way that comes back to where it began; each form is left by each way once."""
    done: set[_Form] = set()
    for start in edges:
        path: list[_Form] = []
        ways = [iter((start,))]
        while ways:
            form = next(ways[-1], None)
            if form is None:
                ways.pop()
                if path:
                    done.add(path.pop())
            elif form in path:
                yield path[path.index(form) :]
            elif form not in done and form in edges:
                path.append(form)
                ways.append(iter(edges[form]))
    return


def find_cycles(concepts: Sequence[Concept]) -> tuple[Problem, ...]:
    """Return a problem for each circle, which names every line that is part of it."""
    edges = _edges(concepts)
    problems = []
    for circle in _circles(edges):
        steps = [
            (form, instead, edges[form][instead])
            for form, instead in zip(circle, [*circle[1:], circle[0]], strict=True)
        ]
        told = ", ".join(f"“{form[1]}” is to be “{instead[1]}” ({origin})" for form, instead, origin in steps)
        first = steps[0][2]
        code = circle[0][0]
        message = f"forms of {code} send to each other: {told}; expected one of them to be preferred: correct a line"
        problems.append(Problem(first.path if first else "", message, first.line if first else None))
    return tuple(problems)
