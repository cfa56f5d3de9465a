"""Find preferred forms that send to each other in a circle: Kiev is to be Kyiv, and elsewhere Kyiv is to be Kiev."""

from collections.abc import Iterator, Sequence

from tqa.errors import Problem
from tqa.model import Concept, Origin, Term

_Form = tuple[str, str]
"""A language code and a form."""


_Edges = dict[_Form, dict[_Form, Origin | None]]
"""For each refused form the forms that are to stand in its place, each with where that is said."""


def _edges(concepts: Sequence[Concept]) -> _Edges:
    edges: _Edges = {}
    for concept in concepts:
        best: dict[str, Term] = {}
        for term in concept.terms:
            instead = best.setdefault(term.language, term)
            if not term.is_accepted and instead.is_accepted and instead.text != term.text:
                form = (term.language, term.text)
                edges.setdefault(form, {}).setdefault((term.language, instead.text), concept.origin)
    # Only a form that is refused itself leads on.
    return {form: {to: origin for to, origin in targets.items() if to in edges} for form, targets in edges.items()}


def _circles(edges: _Edges) -> Iterator[Sequence[_Form]]:
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
